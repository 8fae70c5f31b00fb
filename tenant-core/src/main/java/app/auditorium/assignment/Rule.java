package app.auditorium.assignment;

/** One entry of the catalogue of who may audit what and when, and what is better than what. */
public sealed interface Rule permits MemberRule, TeamRule, VisitRule, Preference {

    /** The rule's id in DOMAIN; where a rule has no number there, its section. */
    String id();

    Hardness hardness();

    /** The constant's name: with the id it names the rule in lists and in tests. */
    String name();

    /** Every rule of the catalogue. */
    static java.util.List<Rule> all() {
        var all = new java.util.ArrayList<Rule>();
        all.addAll(java.util.List.of(VisitRule.values()));
        all.addAll(java.util.List.of(TeamRule.values()));
        all.addAll(java.util.List.of(MemberRule.values()));
        all.addAll(java.util.List.of(Preference.values()));
        return all;
    }
}
