package app.auditorium.engagement;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
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

/** Notices and what was done about them: the acting tenant's own rows, and those that are shared with it. */
@Component
class NoticeTable {

    private static final String COLUMNS = """
            select n.id, n.version, n.body_tenant_id, n.organisation_id, %s as name, %s as name_zh, n.topic, n.state, n.happened_on,
                   n.facts, n.site, n.persons_hurt, n.authority, n.authority_informed_on, n.source, n.source_on, n.told_by, n.told_at
            """;
    private static final String OF_BODY = " from notice n join organisation o on o.tenant_id = n.tenant_id"
            + " and o.id = n.organisation_id where n.tenant_id = current_tenant()";
    private static final String STEPS = """
            select step, text, internal, rules, person, at from notice_step
            where notice_id = :notice and tenant_id %s order by seq desc""";

    private final JdbcClient sql;
    private final SharedReads shared;

    NoticeTable(DataSource app, SharedReads shared) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
    }

    /** The body's notices; those that wait longest first. */
    Page<NoticeRow> page(NoticeFilter filter, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        String where = OF_BODY + where(filter, parameters);
        return new Page<>(
                sql.sql(COLUMNS.formatted("o.name", "o.name_zh") + where + order(page.sort())
                                + " limit :size offset :offset")
                        .params(parameters)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query(NoticeTable::shaped)
                        .list(),
                sql.sql("select count(*) " + where)
                        .params(parameters)
                        .query(Long.class)
                        .single());
    }

    Optional<NoticeRow> ofBody(UUID id) {
        return sql.sql(COLUMNS.formatted("o.name", "o.name_zh") + OF_BODY + " and n.id = :id")
                .param("id", id)
                .query(NoticeTable::shaped)
                .optional();
    }

    /** What the acting client company wrote itself; the body's name is filled in by who asks. */
    List<NoticeRow> ofClient() {
        return sql.sql(COLUMNS.formatted("''", "null")
                        + " from notice n where n.tenant_id = current_tenant() order by n.told_at desc limit 500")
                .query(NoticeTable::shaped)
                .list();
    }

    /** The bodies' rows about the acting client company. */
    List<NoticeRow> aboutClient() {
        return shared.about(
                COLUMNS.formatted("t.name", "t.name_zh")
                        + " from notice n join tenant t on t.id = n.tenant_id where n.{about} order by n.told_at desc limit 500",
                Map.of(),
                NoticeTable::shaped);
    }

    Optional<NoticeRow> ofSender(UUID id, UUID sender) {
        return shared
                .list(
                        COLUMNS.formatted("''", "null") + " from notice n where n.tenant_id = :sender and n.id = :id",
                        Map.of("sender", sender, "id", id),
                        NoticeTable::shaped)
                .stream()
                .findFirst();
    }

    List<NoticeDetails.Taken> steps(UUID notice) {
        return sql.sql(STEPS.formatted("= current_tenant()"))
                .param("notice", notice)
                .query(NoticeTable::step)
                .list();
    }

    List<NoticeDetails.Taken> sharedSteps(UUID notice) {
        return shared.list(STEPS.formatted("<> :acting"), Map.of("notice", notice), NoticeTable::step);
    }

    void write(NoticeRow notice, @Nullable UUID from, @Nullable UUID subject) {
        sql.sql("""
                        insert into notice (id, body_tenant_id, organisation_id, kind, topic, happened_on, facts, site, persons_hurt,
                                            authority, authority_informed_on, source, source_on, from_tenant, subject_tenant_id,
                                            told_by, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as date), ?, cast(? as date), cast(? as uuid), cast(? as uuid), ?, ?)""")
                .params(Arrays.asList(
                        notice.id(),
                        notice.bodyTenantId(),
                        notice.organisationId(),
                        notice.topic().isIncident() ? "INCIDENT" : "CHANGE",
                        notice.topic().name(),
                        notice.happenedOn(),
                        notice.facts(),
                        notice.site(),
                        notice.personsHurt(),
                        notice.authority(),
                        text(notice.authorityInformedOn()),
                        notice.source(),
                        text(notice.sourceOn()),
                        text(from),
                        text(subject),
                        notice.toldBy(),
                        notice.toldAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    void log(UUID notice, String step, String text, boolean internal, List<String> rules, @Nullable String person) {
        sql.sql("""
                        insert into notice_step (id, notice_id, seq, step, text, internal, rules, person)
                        select gen_random_uuid(), :notice,
                               (select count(*) + 1 from notice_step where tenant_id = current_tenant() and notice_id = :notice),
                               :step, :text, :internal, :rules, coalesce(:person, acting_name())""")
                .param("notice", notice)
                .param("step", step)
                .param("text", text)
                .param("internal", internal)
                .param("rules", rules.toArray(String[]::new))
                .param("person", person)
                .update();
    }

    /** Whether the version was still the one that was read. */
    boolean move(UUID id, int version, NoticeState to) {
        return sql.sql("""
                                update notice set state = ?, changed_at = now(), version = version + 1
                                where tenant_id = current_tenant() and id = ? and version = ?""").params(to.name(), id, version).update() > 0;
    }

    long waiting() {
        return sql.sql("select count(*) from notice where tenant_id = current_tenant() and state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    long incidentsWaiting() {
        return sql.sql(
                        "select count(*) from notice where tenant_id = current_tenant() and state = 'OPEN' and kind = 'INCIDENT'")
                .query(Long.class)
                .single();
    }

    private static String where(NoticeFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (filter.q() != null && !filter.q().isBlank()) {
            where.append(" and strpos(o.search_key, :q) > 0");
            parameters.put("q", filter.q().strip().toLowerCase(Locale.ROOT));
        }
        if (!filter.states().isEmpty()) {
            where.append(" and n.state in (:states)");
            parameters.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (!filter.topics().isEmpty()) {
            where.append(" and n.topic in (:topics)");
            parameters.put("topics", filter.topics().stream().map(Enum::name).toList());
        }
        if (filter.organisation() != null) {
            where.append(" and n.organisation_id = :organisation");
            parameters.put("organisation", filter.organisation());
        }
        return where.toString();
    }

    private static String order(@Nullable String sort) {
        return switch (sort) {
            case "organisation" -> " order by o.name, n.id";
            case "-organisation" -> " order by o.name desc, n.id";
            case "happenedOn" -> " order by n.happened_on, n.id";
            case "-happenedOn" -> " order by n.happened_on desc, n.id";
            case null, default -> " order by n.state = 'CLOSED', n.told_at desc, n.id";
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static NoticeDetails.Taken step(ResultSet row, int number) throws SQLException {
        return new NoticeDetails.Taken(
                row.getString("step"),
                row.getString("text"),
                row.getBoolean("internal"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static NoticeRow shaped(ResultSet row, int number) throws SQLException {
        return new NoticeRow(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("body_tenant_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                NoticeTopic.valueOf(row.getString("topic")),
                NoticeState.valueOf(row.getString("state")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("facts"),
                row.getString("site"),
                row.getObject("persons_hurt", Integer.class),
                row.getString("authority"),
                row.getObject("authority_informed_on", LocalDate.class),
                row.getString("source"),
                row.getObject("source_on", LocalDate.class),
                row.getString("told_by"),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }
}
