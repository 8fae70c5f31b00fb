package app.auditorium.standalone.demo;

import app.auditorium.catalogue.County;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a body's client organisations. */
final class Clients {

    // industry weighs most in the files of a body
    private static final List<String> OFTEN = List.of(
            "17", "17", "17", "17", "17", "12", "12", "12", "12", "14", "14", "18", "18", "18", "19", "19", "19", "19",
            "28", "28", "28", "03", "03", "31", "31", "22", "15", "16", "29", "34", "35", "33", "38", "39", "07", "04");
    private static final List<Chain> CHAINS =
            List.of(new Chain("29", "門市", 9, 14), new Chain("31", "營業所", 12, 18), new Chain("35", "服務處", 16, 11));
    private static final int FIRST_CHAIN = 60;
    private static final List<Integer> SIZES = List.of(12, 28, 45, 60, 90, 120, 160, 240, 380);

    /** A client with many places that do the same, each with so many people. */
    private record Chain(String sector, String place, int places, int people) {}

    private final Dice dice;
    private final LocalDate today;
    private final Vocabulary vocabulary;
    private final List<Place> places;
    private final CompanyNames companies;
    private final Names people;
    private final Set<String> taxIds = new HashSet<>();
    private final ClientNotes notes;

    Clients(DemoTenant body, Vocabulary vocabulary, List<County> counties, LocalDate today) {
        this.dice = new Dice(body + " clients");
        this.today = today;
        this.vocabulary = vocabulary;
        this.places = Place.all(counties);
        this.companies = new CompanyNames(dice, vocabulary);
        this.people = new Names(dice);
        this.notes = new ClientNotes(dice);
    }

    List<Client> of(int count, List<DemoTenant> linked) {
        var clients = new ArrayList<Client>();
        for (DemoTenant tenant : linked) {
            List<String> codes = tenant == DemoTenant.JULAN ? List.of("17") : List.of("12");
            clients.add(client(new Words(tenant.titleZh(), tenant.title()), codes, tenant, null));
        }
        List<String> sectors = vocabulary.sectors();
        while (clients.size() < count) {
            int chains = clients.size() - FIRST_CHAIN;
            if (chains >= 0 && chains < CHAINS.size()) {
                Chain chain = CHAINS.get(chains);
                clients.add(client(companies.next(chain.sector), List.of(chain.sector), null, chain));
                continue;
            }
            String sector = clients.size() < sectors.size() + linked.size()
                    ? sectors.get(clients.size() - linked.size())
                    : dice.of(OFTEN);
            clients.add(client(companies.next(sector), codes(sector), null, null));
        }
        return List.copyOf(clients);
    }

    private List<String> codes(String sector) {
        String second = dice.of(vocabulary.words(sector, "neighbour")).zh();
        return dice.chance(12) ? List.of(sector, second) : List.of(sector);
    }

    private Client client(Words title, List<String> codes, @Nullable DemoTenant tenant, @Nullable Chain chain) {
        UUID id = dice.id();
        boolean industrial = vocabulary.tagsOf(codes.getFirst()).contains("heavy");
        List<Place> suitable =
                places.stream().filter(p -> p.industrial() == industrial).toList();
        String host = title.en().split(" ")[0].toLowerCase(java.util.Locale.ROOT);
        List<Client.Site> sites = sites(suitable, industrial, chain);
        return new Client(
                id,
                title,
                sites.getFirst().county(),
                tenant == null ? taxId() : tenant.taxId(),
                codes,
                tenant,
                today.minusDays(dice.between(30, 2900)),
                dice.chance(18),
                chain != null,
                sites,
                contacts(host, industrial),
                dice.chance(30) ? notes.some() : List.of());
    }

    private List<Client.Site> sites(List<Place> suitable, boolean industrial, @Nullable Chain chain) {
        int count = 1 + (chain == null ? dice.weighted(72, 16, 8, 4) : chain.places);
        var sites = new ArrayList<Client.Site>();
        for (int i = 0; i < count; i++) {
            Place place = dice.of(suitable);
            int people = i > 0 && chain != null
                    ? dice.skewed(chain.people, 0.2)
                    : dice.skewed(i == 0 ? dice.of(SIZES) : 35, 0.45);
            sites.add(new Client.Site(
                    dice.id(),
                    i == 0 ? (count > 1 ? "總公司" : industrial ? "廠區" : "總公司") : siteName(place, industrial, i, chain),
                    place.address(dice.between(1, 288)),
                    place.county(),
                    people,
                    industrial ? dice.skewed(Math.max(2, people / 12), 0.6) : dice.between(0, 4),
                    industrial && people > 60 ? dice.between(1, 3) : 1,
                    i == 0));
        }
        return sites;
    }

    private String siteName(Place place, boolean industrial, int number, @Nullable Chain chain) {
        String county = place.county().nameZh().substring(0, 2);
        if (chain != null) {
            return "%s%s（%d）".formatted(county, chain.place, number);
        }
        return county
                + (industrial ? dice.of(List.of("廠", "二廠", "倉庫", "加工中心")) : dice.of(List.of("分公司", "服務處", "辦事處")))
                + (number > 1 ? "（" + number + "）" : "");
    }

    private List<Client.Contact> contacts(String host, boolean industrial) {
        var functions = industrial
                ? List.of("管理代表", "職安室主任", "品保課長", "環安工程師", "廠長", "總務課長")
                : List.of("管理代表", "行政經理", "品質專員", "營運經理");
        return dice.some(1 + dice.weighted(45, 40, 15), functions).stream()
                .map(function -> {
                    var person = people.next();
                    return new Client.Contact(
                            dice.id(),
                            person.name(),
                            function,
                            person.mailbox() + "@" + host + ".example",
                            "0%d-%d-%04d"
                                    .formatted(dice.between(2, 8), dice.between(2200, 8899), dice.between(0, 9999)));
                })
                .toList();
    }

    private String taxId() {
        while (true) {
            String seven = "68%04d%d".formatted(dice.between(3000, 9899), dice.between(0, 9));
            if (taxIds.add(seven)) {
                return TaxIds.complete(seven);
            }
        }
    }
}
