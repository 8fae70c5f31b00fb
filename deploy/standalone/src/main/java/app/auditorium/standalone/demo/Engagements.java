package app.auditorium.standalone.demo;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which certifications a body's clients have, and in which state. */
final class Engagements {

    private final DemoTenant body;
    private final Dice dice;
    private final LocalDate today;
    private final Scope scope;
    private final Vocabulary vocabulary;
    private final Lives lives;
    private int number;

    Engagements(DemoTenant body, Scope scope, Vocabulary vocabulary, LocalDate today) {
        this.body = body;
        this.dice = new Dice(body + " engagements");
        this.today = today;
        this.scope = scope;
        this.vocabulary = vocabulary;
        this.lives = new Lives(dice, today);
    }

    List<Engagement> of(List<Client> clients) {
        var engagements = new ArrayList<Engagement>();
        for (Client client : clients) {
            for (StandardId standard : standards(client)) {
                engagements.add(engagement(client, standard));
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

    private Engagement engagement(Client client, StandardId standard) {
        Lives.Life life = client.tenant() != null ? lives.young(client.people()) : life(client);
        List<String> codes = client.codes().stream()
                .filter(code -> scope.covers(standard, code))
                .toList();
        return new Engagement(
                dice.id(),
                client,
                standard,
                codes.isEmpty() ? List.of(client.sector()) : codes,
                complexity(client, standard),
                text(client),
                life.state(),
                life.cycle(),
                life.decided(),
                life.expires(),
                life.recorded(),
                life.visits(),
                life.known());
    }

    private Lives.Life life(Client client) {
        int people = client.people();
        int turn = number++;
        if (turn % 150 == 7) {
            return lives.late(people);
        }
        if (turn == 50) {
            return lives.suspendedAsMissed(people);
        }
        if (turn % 110 == 31) {
            return lives.suspendedForMajors(people);
        }
        if (turn % 140 == 77) {
            return lives.overdue(people);
        }
        return switch (dice.weighted(44, 36, 9, 1, 3, 3, 1)) {
            case 0 -> lives.steady(1, people);
            case 1 -> lives.steady(dice.between(2, 4), people);
            case 2 -> lives.applying(people);
            case 3 -> lives.suspendedOnRequest(people);
            case 4 -> lives.expired(people, dice.between(8, 165));
            case 5 -> lives.withdrawn(people);
            default -> lives.expired(people, dice.between(200, 330));
        };
    }

    private @Nullable Complexity complexity(Client client, StandardId standard) {
        if (standard == StandardId.ISO_9001) {
            return null;
        }
        var tags = vocabulary.tagsOf(client.sector());
        if (tags.contains("chem") || tags.contains("high")) {
            return Complexity.HIGH;
        }
        return tags.contains("heavy") ? Complexity.MEDIUM : Complexity.LOW;
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
