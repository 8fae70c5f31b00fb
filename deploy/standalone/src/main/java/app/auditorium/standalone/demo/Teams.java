package app.auditorium.standalone.demo;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds a team that is free, impartial and together competent, near by and not overworked. */
final class Teams {

    private final Dice dice;
    private final List<BodyAuditor> roster;
    private final LocalDate today;

    Teams(Dice dice, List<BodyAuditor> roster, LocalDate today) {
        this.dice = dice;
        this.roster = roster;
        this.today = today;
    }

    /** At least so many who audit, the lead first; nobody at all if there is no such team. */
    List<Audit.Member> of(Engagement engagement, DateRange days, int size) {
        return of(List.of(), engagement, days, size);
    }

    /** Those who are there already, as far as they know the standard and are free, and others besides. */
    List<Audit.Member> joining(Audit before, Engagement engagement, DateRange days, int size) {
        return of(before.team().stream().map(Audit.Member::auditor).toList(), engagement, days, size);
    }

    private List<Audit.Member> of(List<BodyAuditor> there, Engagement engagement, DateRange days, int size) {
        var team = new ArrayList<Audit.Member>();
        var open = new ArrayList<>(engagement.codes());
        BodyAuditor lead = best(
                there,
                engagement,
                days,
                team,
                a -> knows(a, engagement, days, engagement.client().sector(), Role.LEAD_AUDITOR));
        if (lead == null) {
            return List.of();
        }
        join(team, lead, Role.LEAD_AUDITOR, open, engagement, days);
        while (!open.isEmpty()) {
            String code = open.getFirst();
            BodyAuditor member = best(
                    there,
                    engagement,
                    days,
                    team,
                    a -> knows(a, engagement, days, code, Role.AUDITOR, Role.LEAD_AUDITOR));
            if (member == null) {
                return List.of();
            }
            join(team, member, Role.AUDITOR, open, engagement, days);
        }
        while (team.size() < size) {
            BodyAuditor member = best(there, engagement, days, team, a -> audits(a, engagement, days));
            if (member == null) {
                return List.of();
            }
            join(team, member, Role.AUDITOR, open, engagement, days);
        }
        accompany(team, engagement, days);
        return List.copyOf(team);
    }

    /** A trainee or an expert now and then, whose time is not audit time (C-12). */
    private void accompany(List<Audit.Member> team, Engagement engagement, DateRange days) {
        if (dice.chance(5)) {
            BodyAuditor trainee = best(List.of(), engagement, days, team, a -> audits(a, engagement, days));
            if (trainee != null) {
                team.add(new Audit.Member(trainee, "TRAINEE"));
            }
        }
        if (dice.chance(8)) {
            BodyAuditor expert = best(
                    List.of(),
                    engagement,
                    days,
                    team,
                    a -> knows(a, engagement, days, engagement.client().sector(), Role.TECHNICAL_EXPERT));
            if (expert != null) {
                team.add(new Audit.Member(expert, "TECHNICAL_EXPERT"));
            }
        }
    }

    private void join(
            List<Audit.Member> team,
            BodyAuditor member,
            Role role,
            List<String> open,
            Engagement engagement,
            DateRange days) {
        team.add(new Audit.Member(member, role.name()));
        open.removeAll(member.codes(engagement.standard(), days.last(), Role.AUDITOR, Role.LEAD_AUDITOR));
    }

    private @Nullable BodyAuditor best(
            List<BodyAuditor> there,
            Engagement engagement,
            DateRange days,
            List<Audit.Member> team,
            Predicate<BodyAuditor> able) {
        int luck = dice.between(0, 1000);
        return roster.stream()
                .filter(able)
                .filter(a -> team.stream().noneMatch(member -> member.auditor() == a))
                .filter(a -> !a.spare() || days.last().isBefore(today) || othersStandBy(a, days))
                .filter(a -> a.mayGo(engagement.client().id(), days))
                .min(Comparator.comparing((BodyAuditor a) -> !there.contains(a))
                        .thenComparingDouble(a -> burden(a, engagement, luck)))
                .orElse(null);
    }

    /** Of those who can lead everything, one at a time may be away or on an audit from now on. */
    private boolean othersStandBy(BodyAuditor spare, DateRange days) {
        return roster.stream()
                .filter(other -> other.spare() && other != spare)
                .allMatch(other -> other.mayGo(spare.id(), days));
    }

    private static double burden(BodyAuditor auditor, Engagement engagement, int luck) {
        double north = auditor.home().latitude() - engagement.client().county().latitude();
        double spread = Math.floorMod(auditor.id().hashCode() + luck * 31, 97) / 12.0;
        return (auditor.spare() ? 9 : 0) + auditor.diary().size() * 0.35 + Math.abs(north) * 2.5 + spread;
    }

    private static boolean audits(BodyAuditor auditor, Engagement engagement, DateRange days) {
        return !auditor.codes(engagement.standard(), days.last(), Role.AUDITOR, Role.LEAD_AUDITOR)
                .isEmpty();
    }

    private static boolean knows(
            BodyAuditor auditor, Engagement engagement, DateRange days, String code, Role... roles) {
        return auditor.codes(engagement.standard(), days.last(), roles).contains(code);
    }
}
