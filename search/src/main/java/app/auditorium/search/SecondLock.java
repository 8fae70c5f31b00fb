package app.auditorium.search;

import static java.util.stream.Collectors.toMap;

import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingKey;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.tenancy.DatabaseRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads hits from PostgreSQL as the reader; what it does not return is not shown, and why it does not is found out. */
@Component
class SecondLock {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final DatabaseRole indexer;

    SecondLock(Findings findings, FindingsAboutUs aboutUs, @Qualifier("indexer") DatabaseRole indexer) {
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.indexer = indexer;
    }

    Map<FindingKey, FindingDetails> returned(List<Match> hits, Entitlement entitlement) {
        if (hits.isEmpty()) {
            return Map.of();
        }
        List<FindingDetails> rows = entitlement.reach() == Reach.MINE
                ? findings.byIds(hits.stream().map(Match::id).toList())
                : aboutUs.byKeys(hits.stream().map(Match::key).toList());
        return rows.stream().collect(toMap(row -> new FindingKey(row.tenantId(), row.id()), Function.identity()));
    }

    /** Whether the row reads differently by now, so that the hit is merely out of date. Asked as the indexer, who sees all. */
    boolean isOutdated(Match hit) {
        return indexer.call(sql -> sql.sql("""
                        select subject_tenant_id, released_at is not null as released, standard from finding
                        where tenant_id = ? and id = ?""")
                .params(hit.tenant(), hit.id())
                .query((row, n) -> !Objects.equals(row.getObject("subject_tenant_id", UUID.class), hit.subject())
                        || row.getBoolean("released") != hit.released()
                        || !row.getString("standard").equals(hit.standard().name()))
                .optional()
                .orElse(true));
    }
}
