package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands between auditors and clients: a body's own register, and the clients that the consultancy advises.
 *
 * @param advised clients of the body that the auditor who is also a consultant advises
 */
record Impartiality(List<Relation> relations, List<Client> advised) {

    record Relation(
            UUID id,
            Client client,
            @Nullable BodyAuditor auditor,
            String kind,
            LocalDate from,
            @Nullable LocalDate until,
            String source) {}

    /** Also tells the auditors' diaries whom they must not visit. */
    static Impartiality of(
            DemoTenant body,
            List<Client> clients,
            List<Engagement> engagements,
            List<BodyAuditor> roster,
            LocalDate today) {
        var dice = new Dice(body + " impartiality");
        var relations = new ArrayList<Relation>();
        List<Client> certified =
                engagements.stream().map(Engagement::client).distinct().toList();
        for (int i = 0; i < 9; i++) {
            Client client = certified.get(10 + i * 7);
            BodyAuditor auditor = roster.get(4 + (i * 5) % (roster.size() - 4));
            boolean advice = i % 3 == 0;
            relations.add(new Relation(
                    dice.id(),
                    client,
                    auditor,
                    advice ? "CONSULTANCY" : "EMPLOYMENT",
                    today.minusYears(4),
                    i % 4 == 1 ? null : today.minusDays(90 + 60L * i),
                    advice ? "稽核員年度利益衝突聲明：曾協助建置管理系統" : i % 4 == 1 ? "配偶現任該公司主管，稽核員聲明" : "稽核員年度利益衝突聲明：曾任職該公司"));
            auditor.conflicts().add(client.id());
        }
        clients.stream()
                .filter(client -> !certified.contains(client))
                .limit(2)
                .forEach(client -> relations.add(new Relation(
                        dice.id(),
                        client,
                        null,
                        "RELATED_BODY_CONSULTANCY",
                        today.minusYears(2),
                        today.minusMonths(9),
                        "集團關係企業曾提供輔導，申請審查時揭露")));
        List<Client> advised = body == DemoTenant.CHENGHENG ? List.of(certified.get(5), certified.get(11)) : List.of();
        roster.stream()
                .filter(auditor -> auditor.name().equals(Roster.CONSULTING_AUDITOR))
                .forEach(auditor -> {
                    advised.forEach(client -> auditor.conflicts().add(client.id()));
                    clients.stream()
                            .filter(c -> c.tenant() != null)
                            .forEach(c -> auditor.conflicts().add(c.id()));
                });
        return new Impartiality(List.copyOf(relations), advised);
    }
}
