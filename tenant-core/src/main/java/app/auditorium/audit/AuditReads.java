package app.auditorium.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Audits as lists, calendars and details show them; teams of a whole page come by one more statement. */
@Component
class AuditReads {

    private static final String FROM = """
            from audit a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
            where a.tenant_id = current_tenant()
            """;
    private static final String COLUMNS = """
            select a.id, a.version, a.certification_id, a.organisation_id, o.name, o.name_zh, o.county, a.standard, a.type, a.state,
                   a.iaf_codes, a.starts_on, a.ends_on, a.reason, a.language, a.cancel_reason, a.released_at, a.silence_confirms, a.short_notice,
                   case when a.state = 'TEAM_PROPOSED' then a.answer_by end as answer_by,
                   array(select v.site_id from audit_site v where v.tenant_id = a.tenant_id and v.audit_id = a.id order by v.site_id) as sites
            """;

    private final JdbcClient sql;

    AuditReads(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Page<AuditRow> list(AuditFilter filter, PageRequest page) {
        var query = AuditQuery.of(filter);
        long total = sql.sql("select count(*) " + FROM + query.conditions())
                .params(query.parameters())
                .query(Long.class)
                .single();
        return new Page<>(rows(query, AuditQuery.order(page.sort()), page.size(), page.offset()), total);
    }

    @Nullable String usualLanguage(UUID certification) {
        return sql.sql("select usual_language(:certification)")
                .param("certification", certification)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** In order of their days, at most so many. */
    List<AuditRow> first(AuditFilter filter, int most) {
        return rows(AuditQuery.of(filter), AuditQuery.order(null), most, 0);
    }

    /** These, in the order of their days. */
    List<AuditRow> byIds(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows(AuditQuery.only(ids), AuditQuery.order(null), ids.size(), 0);
    }

    private List<AuditRow> rows(AuditQuery query, String order, int size, long offset) {
        List<AuditRow> rows = sql.sql(COLUMNS + FROM + query.conditions() + " order by " + order
                        + ", a.id limit :size offset :offset")
                .params(query.parameters())
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> row(row, List.of()))
                .list();
        Map<UUID, List<AuditDetails.Member>> teams =
                teams(rows.stream().map(AuditRow::id).toList());
        return rows.stream()
                .map(row -> new AuditRow(
                        row.id(),
                        row.version(),
                        row.certificationId(),
                        row.organisationId(),
                        row.organisation(),
                        row.organisationZh(),
                        row.county(),
                        row.standard(),
                        row.type(),
                        row.reason(),
                        row.state(),
                        row.iafCodes(),
                        row.start(),
                        row.end(),
                        row.answerBy(),
                        row.siteIds(),
                        teams.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Without warnings, which the programme gives. */
    Optional<AuditDetails> details(UUID id) {
        List<AuditDetails.Member> team = teams(List.of(id)).getOrDefault(id, List.of());
        List<AuditDetails.Site> sites = sites(id);
        return sql.sql(COLUMNS + FROM + " and a.id = :id")
                .param("id", id)
                .query((row, n) -> details(row, sites, team))
                .optional();
    }

    private Map<UUID, List<AuditDetails.Member>> teams(List<UUID> audits) {
        var teams = new HashMap<UUID, List<AuditDetails.Member>>();
        if (audits.isEmpty()) {
            return teams;
        }
        sql.sql("""
                        select m.audit_id, m.auditor_id, d.name, m.role
                        from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                        where m.tenant_id = current_tenant() and m.audit_id = any(:audits)
                        order by m.role <> 'LEAD_AUDITOR', m.role, d.name""").param("audits", audits.toArray(UUID[]::new)).query(row -> {
            teams.computeIfAbsent(row.getObject("audit_id", UUID.class), id -> new ArrayList<>())
                    .add(new AuditDetails.Member(
                            row.getObject("auditor_id", UUID.class),
                            row.getString("name"),
                            TeamRole.valueOf(row.getString("role"))));
        });
        return teams;
    }

    private List<AuditDetails.Site> sites(UUID audit) {
        return sql.sql("""
                        select s.id, s.name, s.address
                        from audit_site v join site s on s.tenant_id = v.tenant_id and s.id = v.site_id
                        where v.tenant_id = current_tenant() and v.audit_id = :audit order by s.position, s.name""")
                .param("audit", audit)
                .query((row, n) -> new AuditDetails.Site(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("address")))
                .list();
    }

    private static AuditRow row(ResultSet row, List<AuditDetails.Member> team) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("certification_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                row.getString("county"),
                StandardId.valueOf(row.getString("standard")),
                AuditType.valueOf(row.getString("type")),
                row.getString("reason"),
                AuditState.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("iaf_codes").getArray()),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                List.of((UUID[]) row.getArray("sites").getArray()),
                team);
    }

    private static AuditDetails details(ResultSet row, List<AuditDetails.Site> sites, List<AuditDetails.Member> team)
            throws SQLException {
        AuditRow audit = row(row, team);
        OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return new AuditDetails(
                audit.id(),
                audit.version(),
                audit.certificationId(),
                audit.organisationId(),
                audit.organisation(),
                audit.organisationZh(),
                audit.county(),
                audit.standard(),
                audit.type(),
                audit.reason(),
                audit.state(),
                audit.iafCodes(),
                audit.start(),
                audit.end(),
                row.getString("language"),
                row.getString("cancel_reason"),
                released == null ? null : released.toInstant(),
                audit.answerBy(),
                row.getBoolean("silence_confirms"),
                row.getBoolean("short_notice"),
                sites,
                team,
                List.of());
    }
}
