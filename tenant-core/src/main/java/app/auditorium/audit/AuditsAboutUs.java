package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audits that bodies have told the acting client company about. */
@Component
public class AuditsAboutUs {

    private static final int MOST = 200;

    private static final String QUERY = """
            select a.id, a.version, a.tenant_id, a.type, a.standard, a.state, a.iaf_codes, coalesce(a.starts_told, a.starts_on) as starts_on, coalesce(a.ends_told, a.ends_on) as ends_on, a.team_told, a.other_days, a.answer_by, a.silence_confirms,
                   t.name as body, coalesce(t.name_zh, t.name) as body_zh
            from audit a left join tenant t on t.id = a.tenant_id
            where a.{about}
            """;

    private final SharedReads shared;

    AuditsAboutUs(SharedReads shared) {
        this.shared = shared;
    }

    /**
     * An audit as the audited company sees it.
     *
     * @param team the names that it was told, lead first
     * @param otherDays on which the audit could begin instead
     * @param answerBy when the company's answer is awaited; null where nobody said so
     * @param silenceConfirms whether days and team are agreed if none comes
     */
    public record AboutUs(
            UUID id,
            int version,
            UUID bodyId,
            @Nullable String body,
            @Nullable String bodyZh,
            AuditType type,
            StandardId standard,
            AuditState state,
            List<String> iafCodes,
            LocalDate start,
            LocalDate end,
            List<String> team,
            List<LocalDate> otherDays,
            @Nullable LocalDate answerBy,
            boolean silenceConfirms) {}

    /** The newest first, at most 200. */
    @AllowedTo(in = CLIENT)
    public List<AboutUs> list() {
        return shared.about(
                QUERY + " order by starts_on desc, a.id limit :most", Map.of("most", MOST), AuditsAboutUs::shape);
    }

    @AllowedTo(in = CLIENT)
    public Optional<AboutUs> details(UUID id) {
        return shared.about(QUERY + " and a.id = :id", Map.of("id", id), AuditsAboutUs::shape).stream()
                .findFirst();
    }

    private static AboutUs shape(ResultSet row, int n) throws SQLException {
        return new AboutUs(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("tenant_id", UUID.class),
                row.getString("body"),
                row.getString("body_zh"),
                AuditType.valueOf(row.getString("type")),
                StandardId.valueOf(row.getString("standard")),
                AuditState.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("iaf_codes").getArray()),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                List.of((String[]) row.getArray("team_told").getArray()),
                Arrays.stream((Date[]) row.getArray("other_days").getArray())
                        .map(Date::toLocalDate)
                        .toList(),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("silence_confirms"));
    }
}
