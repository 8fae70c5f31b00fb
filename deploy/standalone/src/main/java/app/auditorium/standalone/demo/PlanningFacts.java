package app.auditorium.standalone.demo;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the year's plan is made from besides: who is registered for TOSHMS, how much each auditor is to be out, and what clients ask. */
final class PlanningFacts {

    private static final List<String> OBJECTIONS =
            List.of("該稽核員曾任職於本公司主要競爭對手，基於營業秘密考量，請另派人選。", "前次稽核溝通方式造成現場同仁困擾，希望更換稽核員。", "該稽核員之配偶任職於本公司供應商，恐影響公正性。");

    private final Dice dice;
    private final BodyFile file;
    private final LocalDate today;

    PlanningFacts(BodyFile file, LocalDate today) {
        this.dice = new Dice(file.body() + " planning facts");
        this.file = file;
        this.today = today;
    }

    /** An auditor's registration for TOSHMS (D.2). */
    record Registration(BodyAuditor auditor, LocalDate on, LocalDate until, double evaluated) {}

    /** Days a month that an auditor is to be out, and at most. */
    record Share(BodyAuditor auditor, int target, int most) {}

    record Blackout(UUID id, Client client, DateRange days, String reason) {}

    record Objection(UUID id, Client client, BodyAuditor auditor, String reason, String by) {}

    record Months(Client client, List<Integer> months) {}

    /** Whoever is to audit for TOSHMS is registered; a few of the others are not yet, or still in their first evaluation. */
    List<Registration> registrations() {
        Set<UUID> needed = new HashSet<>();
        file.audits().stream()
                .filter(audit -> audit.engagement().standard() == StandardId.TOSHMS)
                .forEach(audit -> audit.team()
                        .forEach(member -> needed.add(member.auditor().id())));
        var registrations = new ArrayList<Registration>();
        for (BodyAuditor auditor : file.roster()) {
            boolean able = !auditor.codes(StandardId.TOSHMS, today, Role.LEAD_AUDITOR, Role.AUDITOR)
                    .isEmpty();
            boolean fresh = !needed.contains(auditor.id()) && dice.chance(25);
            if (needed.contains(auditor.id()) || able && (fresh || dice.chance(80))) {
                LocalDate on = today.minusDays(dice.between(fresh ? 30 : 500, fresh ? 200 : 1600));
                registrations.add(new Registration(
                        auditor, on, today.plusDays(dice.between(420, 1000)), fresh ? 1 : dice.between(4, 16) / 2.0));
            }
        }
        return registrations;
    }

    List<Share> shares() {
        return file.roster().stream()
                .map(auditor -> {
                    int target = auditor.spare() ? 11 : dice.between(7, 11);
                    return new Share(auditor, target, target + dice.between(4, 6));
                })
                .toList();
    }

    /** Never on days on which an audit is planned already. */
    List<Blackout> blackouts() {
        var blackouts = new ArrayList<Blackout>();
        for (Client client : file.clients()) {
            if (dice.chance(28)) {
                add(blackouts, client, LocalDate.of(today.getYear() + 1, 7, dice.between(5, 20)), 11, "年度歲修停機");
            }
            if (dice.chance(18)) {
                add(blackouts, client, LocalDate.of(today.getYear(), 12, 21), 14, "年終盤點與關帳");
            }
            if (dice.chance(12)) {
                add(blackouts, client, today.plusDays(dice.between(60, 220)), dice.between(6, 20), "搬遷與產線調整");
            }
        }
        return blackouts;
    }

    private void add(List<Blackout> blackouts, Client client, LocalDate first, int days, String reason) {
        var ruledOut = new DateRange(first, first.plusDays(days));
        boolean free = file.audits().stream()
                .filter(audit -> audit.engagement().client().id().equals(client.id()))
                .noneMatch(audit -> audit.days().overlaps(ruledOut));
        if (free && first.isAfter(today)) {
            blackouts.add(new Blackout(dice.id(), client, ruledOut, reason));
        }
    }

    /** To somebody who has been there and is not to come again. */
    List<Objection> objections() {
        var objections = new ArrayList<Objection>();
        for (Client client : dice.some(40, file.clients())) {
            file.roster().stream()
                    .filter(auditor -> wasAt(client, auditor, true) && !wasAt(client, auditor, false))
                    .findFirst()
                    .filter(auditor -> objections.size() < OBJECTIONS.size())
                    .ifPresent(auditor -> objections.add(new Objection(
                            dice.id(),
                            client,
                            auditor,
                            OBJECTIONS.get(objections.size()),
                            client.contacts().isEmpty()
                                    ? "管理代表"
                                    : client.contacts().getFirst().function() + " "
                                            + client.contacts().getFirst().name())));
        }
        return objections;
    }

    private boolean wasAt(Client client, BodyAuditor auditor, boolean before) {
        return file.audits().stream()
                .filter(audit -> audit.engagement().client().id().equals(client.id()))
                .filter(audit -> audit.days().last().isBefore(today) == before)
                .anyMatch(audit -> audit.team().stream()
                        .anyMatch(member -> member.auditor().id().equals(auditor.id())));
    }

    List<Months> months() {
        return file.clients().stream()
                .filter(client -> dice.chance(25))
                .map(client -> {
                    int first = dice.between(0, 11);
                    return new Months(
                            client,
                            IntStream.range(first, first + dice.between(3, 5))
                                    .map(month -> month % 12 + 1)
                                    .boxed()
                                    .toList());
                })
                .toList();
    }

    void write(Rows rows) {
        rows.insert(
                "toshms_registration",
                "auditor_id, registered_on, registered_until, evaluated_days",
                registrations(),
                r -> List.of(r.auditor().id(), r.on(), r.until(), r.evaluated()));
        rows.each(
                "update auditor set target_days = ?, most_days = ? where tenant_id = current_tenant() and id = ?",
                shares(),
                s -> List.of(s.target(), s.most(), s.auditor().id()));
        rows.insert(
                "blackout",
                "id, organisation_id, first_day, last_day, reason",
                blackouts(),
                b -> List.of(b.id(), b.client().id(), b.days().first(), b.days().last(), b.reason()));
        rows.insert(
                "objection",
                "id, organisation_id, auditor_id, reason, raised_by",
                objections(),
                o -> List.of(o.id(), o.client().id(), o.auditor().id(), o.reason(), o.by()));
        rows.each(
                "update organisation set preferred_months = cast(string_to_array(?, ',') as int[]) where tenant_id ="
                        + " current_tenant() and id = ?",
                months(),
                m -> List.of(
                        String.join(
                                ",", m.months().stream().map(String::valueOf).toList()),
                        m.client().id()));
    }
}
