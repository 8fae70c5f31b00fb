package app.auditorium.portal.planning;

import app.auditorium.audit.SiteToVisit;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.Role;
import app.auditorium.planning.Explanation;
import app.auditorium.planning.LiveAnswer;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.PlanState;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What plans and their visits are called on the screen. */
final class PlanWords {

    /** The key of what says what a point is. */
    static final String POINTS = "year.points.help";

    private PlanWords() {}

    static String client(VisitRow visit) {
        String client = AuditWords.client(visit.organisation(), visit.organisationZh());
        return visit.imagined() ? Words.of("year.imagined", client) : client;
    }

    static Tag state(PlanRow plan) {
        if (plan.isBeingMade()) {
            return new Tag(Tone.BLUE, Words.of("plans.state.MAKING"));
        }
        return switch (plan.state()) {
            case DRAFT -> new Tag(Tone.AMBER, Words.of("plans.state." + PlanState.DRAFT));
            case PROPOSED -> new Tag(Tone.VIOLET, Words.of("plans.state." + PlanState.PROPOSED));
            case ACCEPTED -> new Tag(Tone.GREEN, Words.of("plans.state." + PlanState.ACCEPTED));
            case PUBLISHED -> new Tag(Tone.GREEN, Words.of("plans.state." + PlanState.PUBLISHED));
        };
    }

    /** What to say of a plan whose last days lie beyond the public holidays that are known. */
    static Optional<String> beyondHolidays(@Nullable LocalDate last, PublicHolidays holidays) {
        LocalDate known = holidays.knownUntil();
        return last != null && last.isAfter(known)
                ? Optional.of(Words.of("plans.beyond-holidays", known))
                : Optional.empty();
    }

    static String points(long points) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(points);
    }

    /** With its sign, for differences. */
    static String more(long points) {
        return (points > 0 ? "+" : points < 0 ? "−" : "±") + points(Math.abs(points));
    }

    /** What accepting a visit does: it becomes an audit, or changes the one that it is. */
    static String accept(VisitRow visit) {
        return visit.loose() ? "year.accept.change" : "year.accept.one";
    }

    /** Red where a rule forbids it, amber where something speaks against it all the same. */
    static Tone tone(LiveAnswer answer) {
        if (!answer.allowed()) {
            return Tone.RED;
        }
        return answer.drawbacks().isEmpty() ? Tone.GREEN : Tone.AMBER;
    }

    static String team(List<VisitRow.Member> team) {
        return team.stream().map(VisitRow.Member::name).collect(Collectors.joining(Words.of("year.and")));
    }

    /** Why a visit goes to a site. */
    static String why(VisitRow.Site site) {
        String key = "year.site." + site.why();
        return site.why() == SiteToVisit.Why.LONGEST && site.lastVisited() != null
                ? Words.of(key + ".since", site.lastVisited())
                : Words.of(key);
    }

    /** To a client of one site how far it is; to one of several from site to site and home again. */
    static String way(Explanation.Way way) {
        return way.legs().size() == 1
                ? Words.of("year.way", way.auditor(), way.legs().getFirst().km())
                : Words.of(
                        "year.way.round",
                        way.auditor(),
                        way.legs().stream()
                                .map(leg -> Words.of(
                                        "year.way.leg",
                                        leg.site() == null ? Words.of("travel.home") : leg.site(),
                                        leg.km()))
                                .collect(Collectors.joining(" → ")));
    }

    static boolean mayPlan() {
        return Tab.may(Role.PLANNER, Role.ADMINISTRATOR);
    }

    static String address(UUID plan) {
        return "plans/" + plan;
    }
}
