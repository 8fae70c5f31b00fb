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

    /** Somebody with the visit's codes that he covers as an auditor and as one who knows them. */
    record Able(PlanAuditor auditor, Set<IafCode> covers, Set<IafCode> knows, int km) {}

    /** The same people, the nearest to another client first. */
    Crew near(DueVisit visit) {
        return new Crew(near(leads, visit), near(audits, visit), near(experts, visit));
    }

    private static List<Able> near(List<Able> people, DueVisit visit) {
        return people.stream()
                .map(able -> new Able(
                        able.auditor, able.covers, able.knows, visit.sites().kmFor(able.auditor.home())))
                .sorted(Comparator.comparingInt(Able::km)
                        .thenComparing(able -> able.auditor().id()))
                .toList();
    }

    static Crew of(Year year, DueVisit visit) {
        List<Visit> probes = probes(year, visit);
        return new Crew(
                who(year, visit, probes, TeamRole.LEAD_AUDITOR),
                who(year, visit, probes, TeamRole.AUDITOR),
                who(year, visit, probes, TeamRole.TECHNICAL_EXPERT));
    }

    /** How many could lead it if neither the client nor impartiality spoke against them, and they were still there. */
    static long qualifiedToLead(Year year, DueVisit visit) {
        List<Visit> probes = probes(year, visit);
        return visit.auditors().values().stream()
                .filter(file -> probes.stream()
                        .anyMatch(probe -> ABOUT_LEADING.stream()
                                .allMatch(rule -> rule.allows(probe, file, TeamRole.LEAD_AUDITOR))))
                .count();
    }

    private static List<Visit> probes(Year year, DueVisit visit) {
        LocalDate first = year.horizon().first();
        LocalDate last = year.horizon().last();
        LocalDate middle = first.plusDays(year.horizon().days() / 2);
        return Stream.of(first, middle, last)
                .map(day -> new Visit(
                        visit.auditId(),
                        visit.organisationId(),
                        visit.standard(),
                        visit.codes(),
                        new DateRange(day, day),
                        visit.language()))
                .toList();
    }

    private static List<Able> who(Year year, DueVisit visit, List<Visit> probes, TeamRole role) {
        return year.auditors().values().stream()
                .flatMap(auditor -> Stream.ofNullable(visit.auditors().get(auditor.id()))
                        .filter(file -> !file.competences().isEmpty())
                        .filter(file -> probes.stream().anyMatch(probe -> mayGo(probe, file, role)))
                        .map(file ->
                                able(auditor, file, visit, probes.getFirst().days())))
                .toList();
    }

    private static Able able(PlanAuditor auditor, AuditorFile file, DueVisit visit, DateRange day) {
        return new Able(
                auditor,
                file.auditsIn(day).filter(visit.codes()::contains).collect(Collectors.toSet()),
                file.knows(day).filter(visit.codes()::contains).collect(Collectors.toSet()),
                0);
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
