package app.auditorium.standalone.demo;

import app.auditorium.audittime.Adjustment;
import app.auditorium.audittime.Headcount;
import app.auditorium.audittime.NewAuditTime;
import app.auditorium.audittime.SiteSampleCalculator;
import app.auditorium.audittime.TimeRules;
import app.auditorium.audittime.TimedStandard;
import app.auditorium.catalogue.AuditTimeFactor;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Determines how long audits take from the sites and people of a client, by the product's own calculator. */
final class Determinations {

    private static final BigDecimal FULL_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal CENTRAL_PROCESSES = BigDecimal.valueOf(-10);
    private static final BigDecimal INTEGRATION = BigDecimal.valueOf(-10);
    private static final String INTEGRATED = "文件、內部稽核、管理階層審查與目標管理已整合為同一管理系統，由同一管理代表負責。";
    private static final String ALIKE = "各據點作業內容、設備與風險相同，適用同一管理系統，並由總公司統一管理、內部稽核及管理審查。";

    private final Catalogues catalogues;
    private final Vocabulary vocabulary;
    private final TimeRules rules;

    Determinations(Catalogues catalogues, Vocabulary vocabulary) {
        this.catalogues = catalogues;
        this.vocabulary = vocabulary;
        this.rules = TimeRules.standard(catalogues.tables().current());
    }

    /** One standard of a client, with its certification. */
    record Wanted(UUID certification, StandardId standard, List<String> codes) {}

    /**
     * @param together the standards that are audited together, as one management system has them
     * @param known whether the body certifies the client for another standard besides
     */
    Determination of(Client client, List<Wanted> together, boolean known) {
        var input = new NewAuditTime(
                client.id(),
                together.stream().map(Wanted::certification).toList(),
                null,
                together.stream().map(wanted -> terms(client, wanted, known)).toList(),
                places(client),
                client.branches(),
                client.branches() ? ALIKE : null,
                together.size() > 1 ? INTEGRATION : BigDecimal.ZERO,
                together.size() > 1 ? INTEGRATED : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Determination(input, input.by(rules).orThrow());
    }

    private NewAuditTime.Terms terms(Client client, Wanted wanted, boolean known) {
        return new NewAuditTime.Terms(
                wanted.standard(),
                wanted.codes(),
                complexity(wanted.standard(), wanted.codes()),
                catalogues.complexities().of(wanted.standard(), wanted.codes()),
                null,
                adjustments(wanted.standard(), client, known));
    }

    /** As the sectors suggest; what the lists leave open is an office (C-21). */
    @Nullable Complexity complexity(StandardId standard, List<String> codes) {
        return standard == StandardId.ISO_9001
                ? null
                : Objects.requireNonNullElse(catalogues.complexities().of(standard, codes), Complexity.LOW);
    }

    private List<Adjustment> adjustments(StandardId standard, Client client, boolean known) {
        Set<String> tags = vocabulary.tagsOf(client.sector());
        boolean safety = TimedStandard.of(standard).orElseThrow() == TimedStandard.ISO_45001;
        return Stream.of(
                        safety && tags.contains("chem") ? "hazardous-materials" : "",
                        client.sites().getFirst().employees() > 250 ? "large-site" : "",
                        tags.contains("office") && !client.branches() ? "small-site" : "",
                        known ? "known-system" : "")
                .filter(id -> !id.isEmpty())
                .map(this::factor)
                .map(factor -> new Adjustment(factor.nameZh(), factor.typicalPercent()))
                .toList();
    }

    private AuditTimeFactor factor(String id) {
        return catalogues.factors().all().stream()
                .filter(factor -> factor.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All of them, or of sites that are alike as many as an initial audit visits, every fourth of them by lot (C-30, C-32). */
    private static List<NewAuditTime.Place> places(Client client) {
        int others = client.sites().size() - 1;
        int visited = client.branches() ? SiteSampleCalculator.initial(others) : others;
        int drawn = client.branches() ? (visited + 3) / 4 : 0;
        var places = new ArrayList<NewAuditTime.Place>();
        for (int i = 0; i <= others; i++) {
            Client.Site site = client.sites().get(i);
            places.add(new NewAuditTime.Place(
                    site.id(),
                    site.name(),
                    site.central(),
                    i <= visited,
                    i > visited - drawn && i <= visited,
                    List.of(new Headcount(BigInteger.valueOf(site.employees()), FULL_DAY)),
                    BigInteger.valueOf(site.contractors()),
                    client.branches() && !site.central() ? CENTRAL_PROCESSES : null,
                    null));
        }
        return List.copyOf(places);
    }
}
