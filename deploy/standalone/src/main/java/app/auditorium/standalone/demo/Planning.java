package app.auditorium.standalone.demo;

import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gives visits their days and teams, so that nobody is booked twice, away, not competent or partial. */
final class Planning {

    private static final int ON_SITE_TODAY = 5;

    private final Dice dice;
    private final LocalDate today;
    private final Teams teams;
    private int onSiteToday;

    Planning(DemoTenant body, List<BodyAuditor> roster, LocalDate today) {
        this.dice = new Dice(body + " planning");
        this.today = today;
        this.teams = new Teams(dice, roster, today);
    }

    private record Wish(Engagement engagement, Visit visit) {}

    List<Audit> of(List<Engagement> engagements) {
        var audits = new ArrayList<Audit>();
        engagements.stream()
                .flatMap(e -> e.visits().stream().map(visit -> new Wish(e, visit)))
                .sorted(Comparator.comparing((Wish wish) -> wish.visit().wanted())
                        .thenComparing(wish -> wish.engagement().id()))
                .forEach(wish -> plan(wish, audits));
        return List.copyOf(audits);
    }

    /** Where nobody can go on any of the days, the visit stays what falls due. */
    private void plan(Wish wish, List<Audit> audits) {
        Engagement engagement = wish.engagement();
        for (DateRange days : options(wish)) {
            List<Audit.Member> team = teams.of(engagement, days, wish.visit());
            if (!team.isEmpty()) {
                team.forEach(member -> member.auditor().diary().add(days));
                audits.add(new Audit(
                        dice.id(), engagement, wish.visit(), days, state(wish, days), sites(engagement), team));
                return;
            }
        }
    }

    /** The wanted day and those about it, on the same side of today; a few are made to be running today. */
    private List<DateRange> options(Wish wish) {
        Visit visit = wish.visit();
        if (onSiteToday < ON_SITE_TODAY
                && !visit.type().equals("STAGE_1")
                && Math.abs(ChronoUnit.DAYS.between(visit.wanted(), today)) <= 8) {
            onSiteToday++;
            LocalDate first = WorkingDays.until(today);
            LocalDate last = WorkingDays.last(first, visit.days());
            return List.of(new DateRange(first, last.isBefore(today) ? WorkingDays.from(today) : last));
        }
        boolean past = visit.wanted().isBefore(today);
        return IntStream.rangeClosed(0, 60)
                .map(i -> i % 2 == 0 ? i / 2 : -(i + 1) / 2)
                .mapToObj(visit.wanted()::plusDays)
                .filter(WorkingDays::contain)
                .filter(day -> !day.isBefore(visit.earliest()) && !day.isAfter(visit.latest()))
                .map(day -> new DateRange(day, WorkingDays.last(day, visit.days())))
                .filter(days ->
                        past ? days.last().isBefore(today) : days.first().isAfter(today))
                .toList();
    }

    private String state(Wish wish, DateRange days) {
        String standing = wish.visit().standing();
        return standing != null ? standing : AuditStates.of(dice, wish.engagement(), wish.visit(), days, today);
    }

    private List<Client.Site> sites(Engagement engagement) {
        List<Client.Site> all = engagement.client().sites();
        if (all.size() <= 2) {
            return all;
        }
        var chosen = new ArrayList<>(all.subList(0, 1));
        chosen.addAll(dice.some(dice.between(1, all.size() - 1), all.subList(1, all.size())));
        return List.copyOf(chosen);
    }
}
