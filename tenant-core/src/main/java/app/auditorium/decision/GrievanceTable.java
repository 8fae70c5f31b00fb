package app.auditorium.decision;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.Acting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints and appeals in their table. */
@Component
class GrievanceTable {

    private static final Map<String, String> SORTS =
            Map.of("due", "due", "received", "g.received_on", "number", "g.number", "state", "g.state");

    private static final String COLUMNS = """
            select g.id, g.version, g.kind, g.number, g.about, g.organisation_id, o.name, o.name_zh, g.decision_id, g.raised_by, g.contact,
                   g.received_on, g.text, g.state, g.acknowledge_due, g.settle_due, g.acknowledged_on, g.referred_on, g.handler_id,
                   d.name as handler, g.investigation, g.outcome, g.outcome_text, g.decided_on, g.told_on,
                   case g.state when 'RECEIVED' then g.acknowledge_due else g.settle_due end as due
            """;
    private static final String FROM = """
            from grievance g
                left join organisation o on o.tenant_id = g.tenant_id and o.id = g.organisation_id
                left join auditor d on d.tenant_id = g.tenant_id and d.id = g.handler_id
            where g.tenant_id = current_tenant()
            """;

    private final JdbcClient sql;

    GrievanceTable(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Page<GrievanceDetails> page(GrievanceFilter filter, PageRequest page) {
        var where = new StringBuilder(FROM);
        var parameters = new HashMap<String, Object>();
        if (filter.q() != null && !filter.q().isBlank()) {
            where.append(
                    " and (position(:q in lower(g.number || ' ' || g.raised_by)) > 0 or position(:q in o.search_key) > 0)");
            parameters.put("q", filter.q().strip().toLowerCase(Locale.ROOT));
        }
        among(where, parameters, "g.kind = any(:kinds)", "kinds", filter.kinds());
        among(where, parameters, "g.state = any(:states)", "states", filter.states());
        long total = sql.sql("select count(*) " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(
                sql.sql(COLUMNS + where + " order by " + order(page.sort()) + ", g.id limit :size offset :offset")
                        .params(parameters)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query((row, n) -> shape(row))
                        .list(),
                total);
    }

    Optional<GrievanceDetails> find(UUID id) {
        return sql.sql(COLUMNS + FROM + " and g.id = ?")
                .param(id)
                .query((row, n) -> shape(row))
                .optional();
    }

    List<GrievanceDetails> of(UUID certification) {
        return sql.sql(COLUMNS + FROM + """
                         and (g.certification_id = :certification
                              or g.certification_id is null and g.organisation_id = (
                                  select c.organisation_id from certification c where c.tenant_id = g.tenant_id and c.id = :certification))
                        order by g.received_on, g.number""")
                .param("certification", certification)
                .query((row, n) -> shape(row))
                .list();
    }

    DecisionFiles.Awaiting open(LocalDate today) {
        return sql.sql("""
                        select count(*) as open,
                               count(*) filter (where case state when 'RECEIVED' then acknowledge_due else settle_due end < :today) as late
                        from grievance where tenant_id = current_tenant() and state <> 'CLOSED'""")
                .param("today", today)
                .query((row, n) -> new DecisionFiles.Awaiting(row.getLong("open"), row.getLong("late")))
                .single();
    }

    List<Grievances.Handler> handlers(UUID id) {
        return sql.sql("""
                        select d.id, d.name, d.person_id in (select involved_in(g)) or d.id = coalesce(g.auditor_id, g.id) as involved
                        from grievance g join auditor d on d.tenant_id = g.tenant_id
                        where g.tenant_id = current_tenant() and g.id = ? and d.person_id is not null and d.left_on is null
                        order by involved, d.name""")
                .param(id)
                .query((row, n) -> new Grievances.Handler(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("involved")))
                .list();
    }

    boolean isInvolved(UUID id, @Nullable UUID person) {
        return sql.sql("""
                        select :person::uuid in (select involved_in(g)) from grievance g where g.tenant_id = current_tenant() and g.id = :id""")
                .param("person", person)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The number counts up in the year; it is acknowledged and settled by the days given. */
    UUID add(NewGrievance wanted, GrievanceKind kind, LocalDate received, LocalDate acknowledge, LocalDate settle) {
        UUID id = UUID.randomUUID();
        sql.sql("select pg_advisory_xact_lock(hashtextextended(current_tenant()::text, 510))")
                .query(rs -> {});
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("kind", kind.name());
        values.put("prefix", (kind == GrievanceKind.APPEAL ? "A-" : "C-") + received.getYear() + "-");
        values.put("about", kind == GrievanceKind.APPEAL ? "DECISION" : String.valueOf(wanted.about()));
        values.put("organisation", wanted.organisationId());
        values.put("decision", wanted.decisionId());
        values.put("raisedBy", wanted.raisedBy());
        values.put(
                "contact",
                wanted.contact() == null || wanted.contact().isBlank()
                        ? null
                        : wanted.contact().strip());
        values.put("language", Acting.current().locale().toLanguageTag());
        values.put("received", received);
        values.put("acknowledge", acknowledge);
        values.put("settle", settle);
        values.put("text", wanted.text());
        sql.sql("""
                        insert into grievance (id, kind, number, about, organisation_id, certification_id, decision_id, raised_by, contact, language,
                                               received_on, text, state, acknowledge_due, settle_due)
                        select :id, :kind,
                               :prefix || lpad((1 + (select count(*) from grievance where tenant_id = current_tenant() and number ^@ :prefix))::text, 3, '0'),
                               :about, coalesce(:organisation::uuid, d.organisation_id), d.certification_id, d.id, :raisedBy, :contact,
                               :language, :received, :text, 'RECEIVED',
                               :acknowledge, :settle
                        from (select 1) one
                                 left join decision d on d.tenant_id = current_tenant() and d.id = :decision::uuid""").params(values).update();
        return id;
    }

    int move(UUID id, int version, String assignments, LocalDate today) {
        return sql.sql("update grievance set " + assignments + """
                        , changed_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = :id and version = :version""")
                .param("today", today)
                .param("id", id)
                .param("version", version)
                .update();
    }

    int assign(UUID id, int version, @Nullable UUID handler, LocalDate today) {
        return sql.sql("""
                        update grievance set handler_id = :handler::uuid, assigned_on = :today, state = 'INVESTIGATING', changed_at = now(),
                            version = version + 1
                        where tenant_id = current_tenant() and id = :id and version = :version""")
                .param("handler", handler)
                .param("today", today)
                .param("id", id)
                .param("version", version)
                .update();
    }

    int decide(UUID id, int version, String investigation, GrievanceOutcome outcome, String text, LocalDate today) {
        return sql.sql("""
                        update grievance set investigation = :investigation, outcome = :outcome, outcome_text = :text, decided_on = :today,
                            decided_by = acting_person(), state = 'DECIDED', changed_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = :id and version = :version""")
                .param("investigation", investigation)
                .param("outcome", outcome.name())
                .param("text", text)
                .param("today", today)
                .param("id", id)
                .param("version", version)
                .update();
    }

    private static void among(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, List<?> values) {
        if (!values.isEmpty()) {
            where.append(" and ").append(condition);
            parameters.put(name, values.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    private static String order(@Nullable String sort) {
        boolean down = sort != null && sort.startsWith("-");
        String column = sort == null ? null : SORTS.get(down ? sort.substring(1) : sort);
        return column == null ? "g.state = 'CLOSED', due" : column + (down ? " desc" : " asc") + " nulls last";
    }

    private static GrievanceDetails shape(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new GrievanceDetails(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                GrievanceKind.valueOf(row.getString("kind")),
                row.getString("number"),
                GrievanceAbout.valueOf(row.getString("about")),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                row.getObject("decision_id", UUID.class),
                row.getString("raised_by"),
                row.getString("contact"),
                row.getObject("received_on", LocalDate.class),
                row.getString("text"),
                GrievanceState.valueOf(row.getString("state")),
                row.getObject("acknowledge_due", LocalDate.class),
                row.getObject("settle_due", LocalDate.class),
                row.getObject("acknowledged_on", LocalDate.class),
                row.getObject("referred_on", LocalDate.class),
                row.getObject("handler_id", UUID.class),
                row.getString("handler"),
                row.getString("investigation"),
                outcome == null ? null : GrievanceOutcome.valueOf(outcome),
                row.getString("outcome_text"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("told_on", LocalDate.class));
    }
}
