package app.auditorium.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often each hard rule is broken by a team on some days: what the solver counts, from the very rules that the screens tell. */
public final class Breaks {

    private static final VisitRule[] VISIT = VisitRule.values();
    private static final TeamRule[] TEAM = TeamRule.values();
    private static final MemberRule[] MEMBER = MemberRule.values();

    private final int[] visit = new int[VISIT.length];
    private final int[] team = new int[TEAM.length];
    private final int[] member = new int[MEMBER.length];
    private int total;

    private Breaks() {}

    public static Breaks of(Briefing briefing, Timing timing, Team wanted) {
        var breaks = new Breaks();
        for (VisitRule rule : VISIT) {
            breaks.total += breaks.visit[rule.ordinal()] = rule.breaks(timing);
        }
        for (TeamRule rule : TEAM) {
            breaks.total += breaks.team[rule.ordinal()] = (int)
                    rule.against(briefing.visit(), wanted, briefing.body(), briefing.auditors())
                            .count();
        }
        if (wanted.leadAuditorId() != null) {
            breaks.count(briefing, wanted.leadAuditorId(), TeamRole.LEAD_AUDITOR);
        }
        List<Team.Member> others = wanted.others();
        for (Team.Member other : others) {
            breaks.count(briefing, other.auditorId(), other.role());
        }
        return breaks;
    }

    private void count(Briefing briefing, UUID auditor, TeamRole role) {
        @Nullable AuditorFile file = briefing.auditors().get(auditor);
        if (file == null) {
            throw new IllegalArgumentException("No auditor of this body: " + auditor);
        }
        for (MemberRule rule : MEMBER) {
            int broken = (int) rule.against(briefing.visit(), file, role).count();
            member[rule.ordinal()] += broken;
            total += broken;
        }
    }

    public int of(Rule rule) {
        return switch (rule) {
            case VisitRule r -> visit[r.ordinal()];
            case TeamRule r -> team[r.ordinal()];
            case MemberRule r -> member[r.ordinal()];
            case Preference r -> 0;
        };
    }

    public int total() {
        return total;
    }
}
