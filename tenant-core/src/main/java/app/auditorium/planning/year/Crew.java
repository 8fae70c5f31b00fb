package app.auditorium.planning.year;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.MemberRule;
import app.auditorium.assignment.TeamRole;
import app.auditorium.assignment.Visit;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who could go on a visit on some day of its window, by the catalogue, the nearest first; whether somebody is free is another question.
 *
 * @param audits whoever may audit, those who may lead included
 * @param experts whoever knows at least one of the areas
 */
record Crew(List<Able> leads, List<Able> audits, List<Able> experts) {

    private static final Set<MemberRule> ABOUT_TIME = EnumSet.of(MemberRule.PRESENT, MemberRule.NOT_BOOKED);

    private static final Set<MemberRule> ABOUT_LEADING =
            EnumSet.of(MemberRule.AUDITS_THE_STANDARD, MemberRule.REGISTERED_FOR_TOSHMS, MemberRule.QUALIFIED_TO_LEAD);

    /**
     * Somebody with the visit's codes that he covers as an auditor and as one who knows them.
     *
     * @param steady whether that is so on every day of the horizon and behind it; else it is only so on some day
     */
    record Able(PlanAuditor auditor, Set<IafCode> covers, Set<IafCode> knows, int km, boolean steady) {

        /** What he is able to on some days in a role; nothing if he may not go. */
        Stream<Able> on(DateRange days, DueVisit visit, TeamRole role) {
            AuditorFile file = visit.auditors().get(auditor.id());
            return steady
                    ? Stream.of(this)
                    : Stream.ofNullable(file)
                            .filter(his -> mayGo(probe(visit, days), his, role))
                            .map(his ->
                                    new Able(auditor, covered(his, visit, days), known(his, visit, days), km, false));
        }
    }

    /** The same people, the nearest to another client first. */
    Crew near(DueVisit visit) {
        return new Crew(near(leads, visit), near(audits, visit), near(experts, visit));
    }

    private static List<Able> near(List<Able> people, DueVisit visit) {
        return people.stream()
                .map(able -> new Able(
                        able.auditor, able.covers, able.knows, visit.sites().kmFor(able.auditor.home()), able.steady))
                .sorted(Comparator.comparingInt(Able::km)
                        .thenComparing(able -> able.auditor().id()))
                .toList();
    }

    static Crew of(Year year, DueVisit visit) {
        return new Crew(
                who(year, visit, TeamRole.LEAD_AUDITOR),
                who(year, visit, TeamRole.AUDITOR),
                who(year, visit, TeamRole.TECHNICAL_EXPERT));
    }

    /** How many could lead it if neither the client nor impartiality spoke against them, and they were still there. */
    static long qualifiedToLead(Year year, DueVisit visit) {
        return visit.auditors().values().stream()
                .filter(file -> beginnings(year, file)
                        .anyMatch(day -> ABOUT_LEADING.stream()
                                .allMatch(rule -> rule.allows(probe(visit, on(day)), file, TeamRole.LEAD_AUDITOR))))
                .count();
    }

    /** Whoever may go at all may do so on one of these days: what is on file for or against him begins on them, and all else only ends. */
    private static Stream<LocalDate> beginnings(Year year, AuditorFile file) {
        LocalDate first = year.horizon().first();
        AuditorFile.Registration registration = file.toshms();
        return Stream.of(
                        Stream.of(first),
                        Stream.ofNullable(registration).map(AuditorFile.Registration::from),
                        file.conflicts().stream()
                                .flatMap(conflict -> Stream.ofNullable(conflict.until()))
                                .map(until -> until.plusDays(1)))
                .flatMap(days -> days)
                .filter(day -> !day.isBefore(first) && !day.isAfter(end(year)));
    }

    private static LocalDate end(Year year) {
        return year.horizon().last().plusDays(Occupied.BEYOND);
    }

    private static DateRange on(LocalDate day) {
        return new DateRange(day, day);
    }

    private static Visit probe(DueVisit visit, DateRange days) {
        return new Visit(
                visit.auditId(), visit.organisationId(), visit.standard(), visit.codes(), days, visit.language());
    }

    private static List<Able> who(Year year, DueVisit visit, TeamRole role) {
        return year.auditors().values().stream()
                .flatMap(auditor -> Stream.ofNullable(visit.auditors().get(auditor.id()))
                        .filter(file -> !file.competences().isEmpty())
                        .filter(file ->
                                beginnings(year, file).anyMatch(day -> mayGo(probe(visit, on(day)), file, role)))
                        .map(file -> able(auditor, file, visit, role, year)))
                .toList();
    }

    private static Able able(PlanAuditor auditor, AuditorFile file, DueVisit visit, TeamRole role, Year year) {
        DateRange first = on(year.horizon().first());
        DateRange last = on(end(year));
        Set<IafCode> covers = covered(file, visit, first);
        Set<IafCode> knows = known(file, visit, first);
        boolean steady = mayGo(probe(visit, first), file, role)
                && mayGo(probe(visit, last), file, role)
                && covers.equals(covered(file, visit, last))
                && knows.equals(known(file, visit, last));
        return new Able(auditor, covers, knows, 0, steady);
    }

    private static Set<IafCode> covered(AuditorFile file, DueVisit visit, DateRange days) {
        return file.auditsIn(days).filter(visit.codes()::contains).collect(Collectors.toSet());
    }

    private static Set<IafCode> known(AuditorFile file, DueVisit visit, DateRange days) {
        return file.knows(days).filter(visit.codes()::contains).collect(Collectors.toSet());
    }

    private static boolean mayGo(Visit probe, AuditorFile file, TeamRole role) {
        for (MemberRule rule : MemberRule.values()) {
            if (!ABOUT_TIME.contains(rule) && !rule.allows(probe, file, role)) {
                return false;
            }
        }
        return true;
    }
}
