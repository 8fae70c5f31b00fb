package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.Reply;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clients that asked for another of the days that work; the planner moves the audit there with one click, or to yet another day. */
@Component
@Transactional
public class AskedDays {

    private static final int LATEST = 100;

    private final AuditReplies replies;
    private final MovingAudits moving;
    private final JdbcClient sql;

    AskedDays(AuditReplies replies, MovingAudits moving, DataSource app) {
        this.replies = replies;
        this.moving = moving;
        this.sql = JdbcClient.create(app);
    }

    /** A client's request for another day, as long as the audit is still on the days that it was told. */
    public record Asked(
            UUID audit,
            int version,
            String organisation,
            @Nullable String organisationZh,
            LocalDate start,
            LocalDate end,
            LocalDate wanted,
            @Nullable String reason) {}

    /** Of each audit what its client said last, the newest first; one statement more than reading the replies. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Asked> open() {
        Map<UUID, Reply> last = new LinkedHashMap<>();
        replies.newest(LATEST).forEach(reply -> last.putIfAbsent(reply.auditId(), reply));
        last.values().removeIf(reply -> reply.wantedDay() == null);
        Map<UUID, Asked> asked = new HashMap<>();
        sql.sql("""
                        select a.id, a.version, o.name, o.name_zh, a.starts_on, a.ends_on
                        from audit a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
                        where a.tenant_id = current_tenant() and a.id = any(:ids) and a.state = 'PLANNED'
                          and a.starts_on = a.starts_told""").param("ids", last.keySet().toArray(UUID[]::new)).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            asked.put(id, asked(id, Objects.requireNonNull(last.get(id)), row));
        });
        return last.keySet().stream()
                .flatMap(id -> Stream.ofNullable(asked.get(id)))
                .filter(one -> !one.start.equals(one.wanted))
                .toList();
    }

    private static Asked asked(UUID audit, Reply reply, ResultSet row) throws SQLException {
        LocalDate wanted = Objects.requireNonNull(reply.wantedDay());
        return new Asked(
                audit,
                row.getInt("version"),
                row.getString("name"),
                row.getString("name_zh"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                wanted,
                String.valueOf(wanted).equals(reply.reason()) ? null : reply.reason());
    }

    /**
     * Moves the audit to the day for which the client asked, for as many working days; it is told anew when the plan is published.
     *
     * @param version of the audit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> follow(UUID audit, int version) {
        Asked asked = open().stream()
                .filter(one -> one.audit.equals(audit))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            return Outcome.notThere();
        }
        return moving.move(audit, version, asked.wanted);
    }

    /**
     * Moves it to a day for which nobody asked, as the planner chose.
     *
     * @param version of the audit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> move(UUID audit, int version, @Nullable LocalDate to) {
        return moving.move(audit, version, to);
    }

    /**
     * Takes days and a team that were proposed for it.
     *
     * @param version of the audit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> take(UUID audit, int version, Proposal proposal) {
        return moving.take(audit, version, proposal);
    }
}
