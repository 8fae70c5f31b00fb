package app.auditorium.standalone.demo;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
            groups(client, standards)
                    .forEach(group -> engagements.addAll(engagements(client, group, standards.size() > group.size())));
        }
        return List.copyOf(engagements);
    }

    /** Most clients have one management system for all their standards; a scheme of Taiwan never parts from its ISO 45001. */
    private List<List<StandardId>> groups(Client client, List<StandardId> standards) {
        if (!client.branches() && (client.tenant() != null || dice.chance(70))) {
            return standards.isEmpty() ? List.of() : List.of(standards);
        }
        var groups = new ArrayList<List<StandardId>>();
        for (StandardId standard : standards) {
            if (Scheme.isAddedTo(groups.isEmpty() ? List.of() : groups.getLast(), standard)) {
                groups.add(List.of(groups.removeLast().getFirst(), standard));
            } else {
                groups.add(List.of(standard));
            }
        }
        return groups;
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

    private List<Engagement> engagements(Client client, List<StandardId> group, boolean known) {
        List<Determinations.Wanted> wanted = group.stream()
                .map(standard -> new Determinations.Wanted(dice.id(), standard, codes(client, standard)))
                .toList();
        Determination determination = determinations.of(client, wanted, known);
        Lives.Life first = life(client, group.getFirst(), determination.share());
        Words scope = scope(client);
        var engagements = new ArrayList<Engagement>();
        for (Determinations.Wanted one : wanted) {
            Lives.Life life = engagements.isEmpty() ? first : first.joined();
            engagements.add(new Engagement(
                    one.certification(),
                    client,
                    one.standard(),
                    one.codes(),
                    determinations.complexity(one.standard(), one.codes()),
                    client.international() ? scope.en() : scope.zh(),
                    client.international() ? null : scope.en(),
                    life.state(),
                    life.cycle(),
                    life.decided(),
                    life.expires(),
                    life.recorded(),
                    life.visits(),
                    life.known(),
                    determination,
                    wanted.getFirst().certification()));
        }
        return engagements;
    }

    private List<String> codes(Client client, StandardId standard) {
        List<String> codes = client.codes().stream()
                .filter(code -> scope.covers(standard, code))
                .toList();
        return codes.isEmpty() ? List.of(client.sector()) : codes;
    }

    private Lives.Life life(Client client, StandardId standard, Determination.Share time) {
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

    private Words scope(Client client) {
        Words product = dice.of(vocabulary.words(client.sector(), "product"));
        Words other = dice.of(vocabulary.words(client.sector(), "product"));
        boolean made = vocabulary.tagsOf(client.sector()).contains("factory");
        boolean one = other.equals(product);
        return new Words(
                product.zh() + (one ? "" : "、" + other.zh()) + (made ? "之設計、製造及銷售" : "之提供及管理"),
                Sentences.capitalised((made ? "design, manufacture and sale of " : "provision and management of ")
                        + product.en()
                        + (one ? "" : " and " + other.en())));
    }
}
