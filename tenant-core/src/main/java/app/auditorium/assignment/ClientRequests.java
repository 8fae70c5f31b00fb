package app.auditorium.assignment;

import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.SharedReads;
import app.auditorium.tenancy.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the acting client company asks of the planning of its bodies: days on which it cannot be audited, and months that suit it. */
@Component
@Transactional
public class ClientRequests {

    static final String COLUMNS = """
            select r.id, r.subject_tenant_id, r.kind, r.first_day, r.last_day, r.months, r.reason, r.withdrawn_at is not null as withdrawn
            from client_request r""";

    private final JdbcClient sql;
    private final SharedReads shared;
    private final Deliveries deliveries;
    private final Today today;

    ClientRequests(DataSource app, SharedReads shared, Deliveries deliveries, Today today) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
        this.deliveries = deliveries;
        this.today = today;
    }

    enum Kind {
        /** Days on which the company cannot be audited. */
        BLACKOUT,
        /** Months that suit it. */
        MONTHS
    }

    /** A request as it stands. */
    record Request(
            UUID id,
            UUID body,
            Kind kind,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Set<Month> months,
            @Nullable String reason,
            boolean withdrawn) {}

    /** Days that were ruled out at a body. */
    public record ClosedDays(
            UUID id,
            LocalDate first,
            LocalDate last,
            @Nullable String reason) {}

    /**
     * A body that audits the company.
     *
     * @param closed that are not over
     * @param months that suit; empty: any
     */
    public record Body(UUID id, String name, String nameZh, List<ClosedDays> closed, Set<Month> months) {}

    /** Every body that keeps the company with its link, and what was asked of it. */
    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public List<Body> bodies() {
        List<Request> asked = sql.sql(COLUMNS + """
                         where r.tenant_id = current_tenant() and r.withdrawn_at is null and (r.last_day is null or r.last_day >= ?)
                        order by r.first_day, r.said_at, r.id""")
                .param(today.here())
                .query(ClientRequests::shape)
                .list();
        return shared.list(
                """
                select o.tenant_id, t.name, coalesce(t.name_zh, t.name) as name_zh
                from organisation o join tenant t on t.id = o.tenant_id
                where o.client_tenant_id = :acting and t.kind = 'CERTIFICATION_BODY' order by t.name""",
                Map.of(),
                (row, n) -> body(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("name"),
                        row.getString("name_zh"),
                        asked));
    }

    private static Body body(UUID id, String name, String nameZh, List<Request> asked) {
        List<Request> here = asked.stream().filter(one -> one.body.equals(id)).toList();
        return new Body(
                id,
                name,
                nameZh,
                here.stream()
                        .filter(one -> one.first != null && one.last != null)
                        .map(one -> new ClosedDays(one.id, one.first, one.last, one.reason))
                        .toList(),
                here.stream()
                        .filter(one -> one.kind == Kind.MONTHS)
                        .reduce((one, later) -> later)
                        .map(Request::months)
                        .orElse(Set.of()));
    }

    /** Rules days out at every body that keeps the company. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<Integer> close(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable String reason) {
        Checks checks = ClientFiles.checked(first, last, reason);
        if (first != null && first.isBefore(today.here())) {
            checks.invalid("first", "problem.blackout.past");
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        List<Body> bodies = bodies();
        bodies.forEach(body -> ask(body.id, Kind.BLACKOUT, first, last, null, ClientFiles.tidy(reason)));
        return bodies.isEmpty() ? Outcome.notThere() : Outcome.done(bodies.size());
    }

    /** Days that were ruled out are open again. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<UUID> open(UUID closed) {
        return sql.sql("""
                        update client_request set withdrawn_at = now()
                        where tenant_id = current_tenant() and id = ? and kind = 'BLACKOUT' and withdrawn_at is null
                        returning subject_tenant_id""")
                .param(closed)
                .query(UUID.class)
                .optional()
                .map(body -> {
                    deliveries.send(new PlanningAsked(body, closed));
                    return Outcome.done(closed);
                })
                .orElseGet(Outcome::notThere);
    }

    /** Months that suit the company, told to every body that keeps it; none: any. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<Integer> prefer(Set<Month> months) {
        List<Body> bodies = bodies();
        for (Body body : bodies) {
            sql.sql("""
                            update client_request set withdrawn_at = now()
                            where tenant_id = current_tenant() and subject_tenant_id = ? and kind = 'MONTHS' and withdrawn_at is null""").param(body.id).update();
            ask(body.id, Kind.MONTHS, null, null, months, null);
        }
        return bodies.isEmpty() ? Outcome.notThere() : Outcome.done(bodies.size());
    }

    private void ask(
            UUID body,
            Kind kind,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Set<Month> months,
            @Nullable String reason) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into client_request (id, kind, first_day, last_day, months, reason, subject_tenant_id)
                        values (:id, :kind, :first, :last, :months, :reason, :body)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("first", first)
                .param("last", last)
                .param("months", months == null ? null : numbers(months))
                .param("reason", reason)
                .param("body", body)
                .update();
        deliveries.send(new PlanningAsked(body, id));
    }

    static Integer[] numbers(Set<Month> months) {
        return months.stream().sorted().map(Month::getValue).toArray(Integer[]::new);
    }

    static Request shape(ResultSet row, int n) throws SQLException {
        var months = row.getArray("months");
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("subject_tenant_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                months == null
                        ? Set.of()
                        : Arrays.stream((Integer[]) months.getArray())
                                .map(Month::of)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Month.class))),
                row.getString("reason"),
                row.getBoolean("withdrawn"));
    }
}
