package app.auditorium.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.StandardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The body's table of declarations: added to, never changed. Observers do not declare, for they do not influence an audit. */
@Component
class DeclarationTable {

    private static final int MOST = 100;

    private static final String LATEST = """
            left join lateral (select * from declaration x
                where x.tenant_id = m.tenant_id and x.audit_id = m.audit_id and x.auditor_id = m.auditor_id order by x.seq desc limit 1) d on true
            """;

    private static final String OPEN = """
            select u.id, m.auditor_id, a.name as auditor, o.name, o.name_zh, u.standard, u.type, u.starts_on, u.ends_on, d.words
            from audit_member m
                join auditor a on a.tenant_id = m.tenant_id and a.id = m.auditor_id
                join audit u on u.tenant_id = m.tenant_id and u.id = m.audit_id
                join organisation o on o.tenant_id = u.tenant_id and o.id = u.organisation_id
            """ + LATEST + """
            where m.tenant_id = current_tenant() and m.role <> 'OBSERVER' and u.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED')
            """;

    private final JdbcClient sql;

    DeclarationTable(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** Who declares for an audit, the lead first, each with his latest. */
    List<Declared> team(UUID audit) {
        return sql.sql("""
                        select m.auditor_id, a.name, m.role, coalesce(a.person_id = acting_person(), false) as own,
                            d.statement, d.wording, d.words, d.source, d.person, d.declared_at
                        from audit_member m join auditor a on a.tenant_id = m.tenant_id and a.id = m.auditor_id
                        """ + LATEST + """
                        where m.tenant_id = current_tenant() and m.audit_id = ? and m.role <> 'OBSERVER'
                        order by m.role <> 'LEAD_AUDITOR', m.role, a.name""")
                .param(audit)
                .query((row, n) -> declared(row))
                .list();
    }

    /** Everything that was declared for an audit, the oldest first; of former members too. */
    List<Declaration> of(UUID audit) {
        return sql.sql("""
                        select d.auditor_id, a.name, d.statement, d.wording, d.words, d.source, d.person, d.declared_at
                        from declaration d join auditor a on a.tenant_id = d.tenant_id and a.id = d.auditor_id
                        where d.tenant_id = current_tenant() and d.audit_id = ? order by d.declared_at, d.seq""").param(audit).query((row, n) -> declaration(row)).list();
    }

    /** What the acting person owes for audits that begin by a day. */
    List<OpenDeclaration> owed(LocalDate until) {
        return sql.sql(OPEN
                        + " and a.person_id = acting_person() and d.seq is null and u.starts_on <= ? order by u.starts_on, u.id limit "
                        + MOST)
                .param(until)
                .query((row, n) -> open(row))
                .list();
    }

    List<OpenDeclaration> toJudge() {
        return sql.sql(OPEN + " and d.statement = 'RELATED' order by u.starts_on, u.id, a.name limit " + MOST)
                .query((row, n) -> open(row))
                .list();
    }

    void write(
            UUID audit,
            UUID auditor,
            Declaration.Statement statement,
            @Nullable String wording,
            @Nullable String words,
            @Nullable String source) {
        sql.sql("""
                        insert into declaration (audit_id, auditor_id, seq, statement, wording, words, source)
                        select ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ? from declaration
                        where tenant_id = current_tenant() and audit_id = ? and auditor_id = ?""")
                .params(Arrays.asList(audit, auditor, statement.name(), wording, words, source, audit, auditor))
                .update();
    }

    private static Declared declared(ResultSet row) throws SQLException {
        return new Declared(
                row.getObject("auditor_id", UUID.class),
                row.getString("name"),
                TeamRole.valueOf(row.getString("role")),
                row.getBoolean("own"),
                row.getString("statement") == null ? null : declaration(row));
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                row.getObject("auditor_id", UUID.class),
                row.getString("name"),
                Declaration.Statement.valueOf(row.getString("statement")),
                row.getString("wording"),
                row.getString("words"),
                row.getString("source"),
                row.getString("person"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }

    private static OpenDeclaration open(ResultSet row) throws SQLException {
        return new OpenDeclaration(
                row.getObject("id", UUID.class),
                row.getObject("auditor_id", UUID.class),
                row.getString("auditor"),
                row.getString("name"),
                row.getString("name_zh"),
                StandardId.valueOf(row.getString("standard")),
                AuditType.valueOf(row.getString("type")),
                new DateRange(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getString("words"));
    }
}
