package app.auditorium.planning;

import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Audits as calendar entries; what was called off stays for half a year, so that calendars take it out. */
@Component
class CalendarEntries {

    private static final String OWN = """
            select a.id, a.version, a.changed_at, a.starts_on, a.ends_on, a.type, a.standard, a.state, a.iaf_codes,
                   o.name, coalesce(o.name_zh, o.name) as name_zh,
                   coalesce((select string_agg(s.address, '; ' order by s.position) from audit_site v
                             join site s on s.tenant_id = v.tenant_id and s.id = v.site_id
                             where v.tenant_id = a.tenant_id and v.audit_id = a.id), '') as place,
                   (select string_agg(d.name, ', ' order by n.role <> 'LEAD_AUDITOR', d.name) from audit_member n
                    join auditor d on d.tenant_id = n.tenant_id and d.id = n.auditor_id
                    where n.tenant_id = a.tenant_id and n.audit_id = a.id) as team
            from audit a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
            where a.tenant_id = current_tenant() and a.ends_on >= current_date - 180
            """;

    private static final String ABOUT_US = """
            select a.id, a.version, a.changed_at, coalesce(a.starts_told, a.starts_on) as starts_on,
                   coalesce(a.ends_told, a.ends_on) as ends_on, a.type, a.standard, a.state, a.iaf_codes,
                   '' as place, array_to_string(a.team_told, ', ') as team, coalesce(t.name, '') as name, coalesce(t.name_zh, t.name, '') as name_zh
            from audit a left join tenant t on t.id = a.tenant_id
            where a.{about} and a.ends_on >= current_date - 180
            """;

    private final JdbcClient sql;
    private final SharedReads shared;

    CalendarEntries(DataSource app, SharedReads shared) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
    }

    /** Visits of the acting person as an auditor. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> own() {
        return sql.sql(OWN + """
                         and exists (select from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                                     where m.tenant_id = a.tenant_id and m.audit_id = a.id and d.person_id = acting_person())
                        order by a.starts_on, a.id limit 1000""")
                .query((row, n) -> entry(row, row.getString(column())))
                .list();
    }

    /** One audit of the acting body. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> ofAudit(UUID audit) {
        return sql.sql(OWN + " and a.id = :audit")
                .param("audit", audit)
                .query((row, n) -> entry(row, row.getString(column())))
                .list();
    }

    /** Audits that bodies told the acting client company. */
    public List<CalendarEntry> aboutUs() {
        return shared.about(ABOUT_US + " order by starts_on, a.id limit 1000", Map.of(), CalendarEntries::shared);
    }

    /** One of them. */
    Optional<CalendarEntry> aboutUs(UUID audit) {
        return shared.about(ABOUT_US + " and a.id = :audit", Map.of("audit", audit), CalendarEntries::shared).stream()
                .findFirst();
    }

    private static CalendarEntry shared(ResultSet row, int n) throws SQLException {
        return entry(row, row.getString(column()));
    }

    private static CalendarEntry entry(ResultSet row, String with) throws SQLException {
        String state = row.getString("state");
        String type = Texts.of(language(), "audit-type." + row.getString("type"));
        String standard = row.getString("standard").replace('_', ' ');
        String team = row.getString("team");
        return new CalendarEntry(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                with + " · " + standard + " · " + type,
                row.getString("place"),
                "IAF " + String.join(" ", (String[]) row.getArray("iaf_codes").getArray())
                        + (team == null || team.isBlank() ? "" : "\n" + team),
                switch (state) {
                    case "CANCELLED" -> CalendarEntry.Status.CANCELLED;
                    case "PLANNED", "TEAM_PROPOSED" -> CalendarEntry.Status.TENTATIVE;
                    default -> CalendarEntry.Status.CONFIRMED;
                });
    }

    private static String column() {
        return language().equals(Locale.ENGLISH) ? "name" : "name_zh";
    }

    private static Locale language() {
        return Acting.maybe()
                .map(membership -> membership.locale())
                .filter(locale -> !"zh".equals(locale.getLanguage()))
                .map(locale -> Locale.ENGLISH)
                .orElse(Locale.TRADITIONAL_CHINESE);
    }
}
