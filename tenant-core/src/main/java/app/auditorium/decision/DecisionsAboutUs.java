package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bodies decided about the acting client company, as it is owed to it: what, when, why, and until when it may appeal. */
@Component
@Transactional(readOnly = true)
public class DecisionsAboutUs {

    private static final int MOST = 200;

    private final SharedReads shared;

    DecisionsAboutUs(SharedReads shared) {
        this.shared = shared;
    }

    /** A decision as the company sees it; who took it and what spoke for it stays with the body. */
    public record AboutUs(
            UUID id,
            @Nullable String body,
            @Nullable String bodyZh,
            StandardId standard,
            DecisionKind kind,
            LocalDate day,
            @Nullable String reason,
            @Nullable String conditions,
            List<String> codesBefore,
            List<String> codesAfter,
            @Nullable String scopeAfter,
            @Nullable LocalDate appealUntil) {}

    /** The latest first, at most 200. */
    @AllowedTo(in = CLIENT)
    public List<AboutUs> list() {
        return shared.about("""
                select d.id, t.name as body, coalesce(t.name_zh, t.name) as body_zh, d.standard, d.kind, d.decided_on, d.reason, d.conditions,
                       d.codes_before, d.codes_after, d.scope_after, d.appeal_until
                from decision d left join tenant t on t.id = d.tenant_id
                where d.{about} order by d.decided_on desc, d.recorded_at desc limit :most""", Map.of("most", MOST), DecisionsAboutUs::shape);
    }

    private static AboutUs shape(ResultSet row, int n) throws SQLException {
        return new AboutUs(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getString("body_zh"),
                StandardId.valueOf(row.getString("standard")),
                DecisionKind.valueOf(row.getString("kind")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"),
                row.getString("conditions"),
                DecisionTable.texts(row, "codes_before"),
                DecisionTable.texts(row, "codes_after"),
                row.getString("scope_after"),
                row.getObject("appeal_until", LocalDate.class));
    }
}
