package app.auditorium.assignment;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a client asks of planning, as the body keeps it: days on which it cannot be audited, auditors it objects to, months that suit it. */
@Component
@Transactional
public class ClientFiles {

    static final int LONGEST_REASON = 300;
    static final int MOST_DAYS = 400;
    private static final int LONGEST_OBJECTION = 2_000;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient sql;
    private final Today today;

    ClientFiles(DataSource app, Today today) {
        this.sql = JdbcClient.create(app);
        this.today = today;
    }

    /** Days that a client rules out. */
    public record Blackout(
            UUID id,
            LocalDate first,
            LocalDate last,
            @Nullable String reason) {}

    /**
     * A client's no to an auditor.
     *
     * @param raisedBy who said so, as the body was told
     * @param withdrawnOn null while it stands
     */
    public record Objection(
            UUID id,
            UUID auditorId,
            String auditor,
            String reason,
            String raisedBy,
            LocalDate raisedOn,
            @Nullable LocalDate withdrawnOn) {}

    /** An auditor to whom a client could object. */
    public record Auditor(UUID id, String name) {}

    /**
     * All of it.
     *
     * @param blackouts those that are not over, by their first day
     * @param objections those that stand first
     * @param months that suit the client; empty: any
     */
    public record Asked(List<Blackout> blackouts, List<Objection> objections, Set<Month> months) {}

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Asked of(UUID organisation) {
        return new Asked(blackouts(organisation), objections(organisation), months(organisation));
    }

    private List<Blackout> blackouts(UUID organisation) {
        return sql.sql("""
                        select id, first_day, last_day, reason from blackout
                        where tenant_id = current_tenant() and organisation_id = ? and last_day >= ? order by first_day, id""")
                .params(organisation, today.here())
                .query((row, n) -> new Blackout(
                        row.getObject("id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    private List<Objection> objections(UUID organisation) {
        return sql.sql("""
                        select b.id, b.auditor_id, a.name, b.reason, b.raised_by, b.raised_at, b.withdrawn_at
                        from objection b join auditor a on a.tenant_id = b.tenant_id and a.id = b.auditor_id
                        where b.tenant_id = current_tenant() and b.organisation_id = ?
                        order by b.withdrawn_at nulls first, b.raised_at desc""")
                .param(organisation)
                .query((row, n) -> new Objection(
                        row.getObject("id", UUID.class),
                        row.getObject("auditor_id", UUID.class),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("raised_by"),
                        day(row.getObject("raised_at", OffsetDateTime.class)),
                        row.getObject("withdrawn_at") == null
                                ? null
                                : day(row.getObject("withdrawn_at", OffsetDateTime.class))))
                .list();
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(today.zone()).toLocalDate();
    }

    private Set<Month> months(UUID organisation) {
        Set<Month> months = EnumSet.noneOf(Month.class);
        sql.sql("""
                        select unnest(preferred_months) from organisation
                        where tenant_id = current_tenant() and id = ?""").param(organisation).query(row -> {
            months.add(Month.of(row.getInt(1)));
        });
        return months;
    }

    /** Auditors who have not left, by name. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Auditor> auditors() {
        return sql.sql("""
                        select id, name from auditor
                        where tenant_id = current_tenant() and (left_on is null or left_on > ?) order by name, id""")
                .param(today.here())
                .query((row, n) -> new Auditor(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** Days that the client rules out; they bind the solver and refuse an audit. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> ruleOut(
            UUID organisation, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable String reason) {
        Checks checks = checked(first, last, reason);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        if (!exists(organisation)) {
            return Outcome.notThere();
        }
        UUID id = UUID.randomUUID();
        sql.sql("insert into blackout (id, organisation_id, first_day, last_day, reason) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, organisation, first, last, tidy(reason)))
                .update();
        return Outcome.done(id);
    }

    static Checks checked(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable String reason) {
        var checks = new Checks().text("reason", reason, LONGEST_REASON);
        if (first == null) {
            checks.invalid("first", "problem.required");
        }
        if (last == null) {
            checks.invalid("last", "problem.required");
        } else if (first != null && last.isBefore(first)) {
            checks.invalid("last", "problem.last-before-first");
        } else if (first != null && last.isAfter(first.plusDays(MOST_DAYS))) {
            checks.invalid("last", "problem.blackout.long", MOST_DAYS);
        }
        return checks;
    }

    static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The client can be audited on these days after all. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> allowAgain(UUID organisation, UUID blackout) {
        return changed(
                blackout,
                sql.sql("delete from blackout where tenant_id = current_tenant() and organisation_id = ? and id = ?")
                        .params(organisation, blackout)
                        .update());
    }

    /** The client's objection to an auditor; from now on the rules refuse him there. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> object(
            UUID organisation, @Nullable UUID auditor, @Nullable String reason, @Nullable String raisedBy) {
        var checks =
                new Checks().required("reason", reason, LONGEST_OBJECTION).required("raisedBy", raisedBy, LONGEST_NAME);
        if (auditor == null) {
            checks.invalid("auditor", "problem.required");
        } else if (stands(organisation, auditor)) {
            checks.add(Problem.rule("A-40", "auditor", "problem.objection.stands"));
        }
        if (auditor == null || reason == null || raisedBy == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        if (!exists(organisation)) {
            return Outcome.notThere();
        }
        UUID id = UUID.randomUUID();
        return changed(
                id,
                sql.sql("""
                        insert into objection (id, organisation_id, auditor_id, reason, raised_by)
                        select ?, ?, id, ?, ? from auditor where tenant_id = current_tenant() and id = ?""")
                        .params(id, organisation, reason.strip(), raisedBy.strip(), auditor)
                        .update());
    }

    /** The client takes its objection back; that there was one stays on file. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> withdraw(UUID organisation, UUID objection) {
        return changed(objection, sql.sql("""
                        update objection set withdrawn_at = now()
                        where tenant_id = current_tenant() and organisation_id = ? and id = ? and withdrawn_at is null""").params(organisation, objection).update());
    }

    /** Months that suit the client; none: any. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> prefer(UUID organisation, Set<Month> months) {
        return changed(
                organisation,
                sql.sql("""
                        update organisation set preferred_months = :months
                        where tenant_id = current_tenant() and id = :organisation""")
                        .param(
                                "months",
                                months.stream().sorted().map(Month::getValue).toArray(Integer[]::new))
                        .param("organisation", organisation)
                        .update());
    }

    private boolean exists(UUID organisation) {
        return sql.sql("select exists (select from organisation where tenant_id = current_tenant() and id = ?)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }

    private boolean stands(UUID organisation, UUID auditor) {
        return sql.sql("""
                        select exists (select from objection where tenant_id = current_tenant() and organisation_id = ?
                                       and auditor_id = ? and withdrawn_at is null)""").params(organisation, auditor).query(Boolean.class).single();
    }

    private static Outcome<UUID> changed(UUID id, int rows) {
        return rows == 0 ? Outcome.notThere() : Outcome.done(id);
    }
}
