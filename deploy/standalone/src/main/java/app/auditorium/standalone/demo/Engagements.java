package app.auditorium.standalone.demo;

import app.auditorium.audittime.PlannedTime;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which certifications a body's clients have, and in which state. */
final class Engagements {

    private final DemoTenant body;
    private final Dice dice;
    private final LocalDate today;
    private final Scope scope;
    private final Vocabulary vocabulary;
    private final Determinations determinations;
    private final Lives lives;
    private int number;

    Engagements(DemoTenant body, Scope scope, Vocabulary vocabulary, Determinations determinations, LocalDate today) {
        this.body = body;
        this.dice = new Dice(body + " engagements");
        this.today = today;
        this.scope = scope;
        this.vocabulary = vocabulary;
        this.determinations = determinations;
        this.lives = new Lives(dice, today);
    }

    List<Engagement> of(List<Client> clients) {
        var engagements = new ArrayList<Engagement>();
        for (Client client : clients) {
            List<StandardId> standards = standards(client);
            for (StandardId standard : standards) {
                engagements.add(engagement(client, standard, standards.size() > 1));
            }
        }
        return List.copyOf(engagements);
    }

    /** A few are only prospects. */
    private List<StandardId> standards(Client client) {
        boolean heavy = vocabulary.tagsOf(client.sector()).contains("heavy");
        var standards = new ArrayList<StandardId>();
        if (client.tenant() != null) {
            return linked(client.tenant());
        }
        if (client.branches()) {
            return List.of(
                    StandardId.ISO_9001, client.sites().size() % 2 == 0 ? StandardId.ISO_14001 : StandardId.ISO_45001);
        }
        if (dice.chance(6)) {
            return standards;
        }
        if (dice.chance(heavy ? 62 : 85)) {
            standards.add(StandardId.ISO_9001);
        }
        if (dice.chance(heavy ? 48 : 25)) {
            standards.add(StandardId.ISO_14001);
        }
        if (dice.chance(heavy ? 68 : 22) || standards.isEmpty()) {
            standards.add(StandardId.ISO_45001);
            Scheme.of(dice, client, scope).ifPresent(standards::add);
        }
        return standards;
    }

    /** One client company is certified by both bodies, for different standards. */
    private List<StandardId> linked(DemoTenant client) {
        if (body == DemoTenant.ISLEMARK) {
            return List.of(StandardId.ISO_14001);
        }
        return client == DemoTenant.JULAN
                ? List.of(StandardId.ISO_9001, StandardId.ISO_45001)
                : List.of(StandardId.ISO_14001, StandardId.ISO_45001);
    }

    private Engagement engagement(Client client, StandardId standard, boolean known) {
        List<String> codes = client.codes().stream()
                .filter(code -> scope.covers(standard, code))
                .toList();
        List<String> certified = codes.isEmpty() ? List.of(client.sector()) : codes;
        UUID id = dice.id();
        Determination determination = determinations.of(id, client, standard, certified, known);
        Lives.Life life = life(client, standard, determination.time());
        return new Engagement(
                id,
                client,
                standard,
                certified,
                determinations.complexity(standard, certified),
                text(client),
                life.state(),
                life.cycle(),
                life.decided(),
                life.expires(),
                life.recorded(),
                life.visits(),
                life.known(),
                determination);
    }

    private Lives.Life life(Client client, StandardId standard, PlannedTime time) {
        if (client.tenant() != null) {
            return lives.young(time);
        }
        if (client.branches()) {
            return standard == StandardId.ISO_9001 ? lives.waiting(time) : lives.steady(1, time);
        }
        int turn = number++;
        if (turn % 150 == 7) {
            return lives.late(time);
        }
        if (turn == 50) {
            return lives.suspendedAsMissed(time);
        }
        if (turn % 110 == 31) {
            return lives.suspendedForMajors(time);
        }
        if (turn % 140 == 77) {
            return lives.overdue(time);
        }
        return switch (dice.weighted(44, 36, 9, 1, 3, 3, 1)) {
            case 0 -> lives.steady(1, time);
            case 1 -> lives.steady(dice.between(2, 4), time);
            case 2 -> lives.applying(time);
            case 3 -> lives.suspendedOnRequest(time);
            case 4 -> lives.expired(time, dice.between(8, 165));
            case 5 -> lives.withdrawn(time);
            default -> lives.expired(time, dice.between(200, 330));
        };
    }

    private String text(Client client) {
        Words product = dice.of(vocabulary.words(client.sector(), "product"));
        Words other = dice.of(vocabulary.words(client.sector(), "product"));
        boolean made = vocabulary.tagsOf(client.sector()).contains("factory");
        String zh = product.zh() + (other.equals(product) ? "" : "、" + other.zh()) + (made ? "之設計、製造及銷售" : "之提供及管理");
        return client.international()
                ? Sentences.capitalised((made ? "manufacture and sale of " : "provision of ")
                        + product.en()
                        + (other.equals(product) ? "" : " and " + other.en()))
                : zh;
    }
}
