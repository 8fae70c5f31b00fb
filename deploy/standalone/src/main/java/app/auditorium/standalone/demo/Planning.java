package app.auditorium.standalone.demo;

import app.auditorium.audittime.PlannedTime;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives visits their days and teams, so that nobody is booked twice, away, not competent or partial. */
final class Planning {

    private static final int ON_SITE_TODAY = 5;
    private static final int LONGEST = 3;
    private static final int LARGEST_TEAM = 4;

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
                        .thenComparing(wish -> wish.engagement().together())
                        .thenComparing(wish -> wish.visit().joins())
                        .thenComparing(wish -> wish.engagement().id()))
                .forEach(wish -> plan(wish, audits));
        return List.copyOf(audits);
    }

    /** Where nobody can go on any of the days, the visit stays what falls due. */
    private void plan(Wish wish, List<Audit> audits) {
        Engagement engagement = wish.engagement();
        if (wish.visit().joins() && joins(wish, audits)) {
            return;
        }
        boolean now = isNow(wish.visit());
        for (int size : sizes(wish.visit())) {
            int length = wish.visit().days(size);
            for (DateRange days : now ? List.of(overToday(length)) : options(wish.visit(), length)) {
                List<Audit.Member> team = teams.of(engagement, days, size);
                if (!team.isEmpty()) {
                    add(audits, wish, days, team);
                    return;
                }
            }
        }
    }

    /** By the team that is there already, on the days that follow; with the help of others where it does not know the standard. */
    private boolean joins(Wish wish, List<Audit> audits) {
        Audit before = audits.isEmpty() ? null : audits.getLast();
        if (before == null
                || !before.engagement().together().equals(wish.engagement().together())
                || !before.visit().type().equals(wish.visit().type())) {
            return false;
        }
        int size = (int) before.team().stream()
                .filter(member -> List.of("LEAD_AUDITOR", "AUDITOR").contains(member.role()))
                .count();
        int length = wish.visit().days(size);
        boolean past = before.days().last().isBefore(today);
        for (int later = 1; later <= 6; later++) {
            LocalDate first = WorkingDays.after(before.days().last(), later);
            var days = new DateRange(first, WorkingDays.last(first, length));
            boolean possible = inOneWeek(days, length)
                    && !days.last().isAfter(wish.visit().latest())
                    && (past ? days.last().isBefore(today) : days.first().isAfter(today));
            List<Audit.Member> team = possible ? teams.joining(before, wish.engagement(), days, size) : List.of();
            if (!team.isEmpty()) {
                add(audits, wish, days, team);
                return true;
            }
        }
        return false;
    }

    /** Nobody stays over a weekend, unless the audit is longer than any week. */
    private static boolean inOneWeek(DateRange days, int length) {
        return length > 5 || days.days() == length;
    }

    private void add(List<Audit> audits, Wish wish, DateRange days, List<Audit.Member> team) {
        team.forEach(member -> member.auditor().diary().add(days));
        audits.add(new Audit(
                dice.id(),
                wish.engagement(),
                wish.visit(),
                days,
                state(wish, days),
                sites(wish.engagement(), wish.visit().type(), audits),
                team));
    }

    /** So many audit together that it lasts three days at most, now and then one more; another number where those are not to be had. */
    private List<Integer> sizes(Visit visit) {
        int least = 1;
        while (least < LARGEST_TEAM && visit.days(least) > LONGEST) {
            least++;
        }
        boolean more = visit.days(least + 1) < visit.days(least) && dice.chance(40);
        return more ? List.of(least + 1, least) : least > 1 ? List.of(least, least - 1) : List.of(least, least + 1);
    }

    /** A few are made to be running today. */
    private boolean isNow(Visit visit) {
        boolean now = onSiteToday < ON_SITE_TODAY
                && !visit.type().equals("STAGE_1")
                && Math.abs(ChronoUnit.DAYS.between(visit.wanted(), today)) <= 8;
        onSiteToday += now ? 1 : 0;
        return now;
    }

    private DateRange overToday(int length) {
        LocalDate first = WorkingDays.until(today);
        LocalDate last = WorkingDays.last(first, length);
        return new DateRange(first, last.isBefore(today) ? WorkingDays.from(today) : last);
    }

    /** The wanted day and those about it, on the same side of today. */
    private List<DateRange> options(Visit visit, int length) {
        boolean past = visit.wanted().isBefore(today);
        return IntStream.rangeClosed(0, 60)
                .map(i -> i % 2 == 0 ? i / 2 : -(i + 1) / 2)
                .mapToObj(visit.wanted()::plusDays)
                .filter(WorkingDays::contain)
                .filter(day -> !day.isBefore(visit.earliest()) && !day.isAfter(visit.latest()))
                .map(day -> new DateRange(day, WorkingDays.last(day, length)))
                .filter(days -> inOneWeek(days, length))
                .filter(days ->
                        past ? days.last().isBefore(today) : days.first().isAfter(today))
                .toList();
    }

    private String state(Wish wish, DateRange days) {
        String standing = wish.visit().standing();
        return standing != null ? standing : AuditStates.of(dice, wish.engagement(), wish.visit(), days, today);
    }

    /** The central function and as many others as were determined, those first where nobody was for longest (C-30, C-34). */
    private static List<Client.Site> sites(Engagement engagement, String type, List<Audit> before) {
        List<Client.Site> all = engagement.client().sites();
        PlannedTime.Sample sample = engagement.determination().time().sample();
        if (sample == null) {
            return all;
        }
        List<Client.Site> others = all.subList(1, all.size());
        List<Client.Site> visited = switch (type) {
            case "SURVEILLANCE" -> longest(others, engagement, before, sample.surveillance());
            case "RECERTIFICATION" -> longest(others, engagement, before, sample.recertification());
            case "STAGE_1", "STAGE_2" -> others.subList(0, sample.initial());
            default -> List.of();
        };
        return Stream.concat(Stream.of(all.getFirst()), visited.stream()).toList();
    }

    private static List<Client.Site> longest(
            List<Client.Site> sites, Engagement engagement, List<Audit> before, int count) {
        return sites.stream()
                .sorted(Comparator.comparing(site -> before.stream()
                        .filter(audit -> audit.engagement() == engagement
                                && audit.sites().contains(site))
                        .map(audit -> audit.days().first())
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN)))
                .limit(count)
                .toList();
    }
}
