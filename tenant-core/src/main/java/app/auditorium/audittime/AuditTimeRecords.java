package app.auditorium.audittime;

import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The calculations on file. Rows are added and read, never changed. */
@Component
class AuditTimeRecords {

    private static final String COLUMNS = """
            select t.id, t.organisation_id, o.name, o.name_zh, t.engagement_id, t.standards, t.input, t.result, t.working, t.note, t.person,
                   t.recorded_at, array(select certification_id from audit_time_certification c
                                        where c.tenant_id = t.tenant_id and c.audit_time_id = t.id order by 1) as certifications,
                   exists (select from audit_time later
                           where later.tenant_id = t.tenant_id and later.organisation_id = t.organisation_id and later.recorded_at > t.recorded_at
                             and (later.engagement_id = t.engagement_id or exists (
                                 select from audit_time_certification mine join audit_time_certification theirs using (tenant_id, certification_id)
                                 where mine.tenant_id = t.tenant_id and mine.audit_time_id = t.id and theirs.audit_time_id = later.id))) as superseded
            from audit_time t join organisation o on o.tenant_id = t.tenant_id and o.id = t.organisation_id
            where t.tenant_id = current_tenant()
            """;
    private final JdbcClient sql;
    private final JsonMapper json;

    AuditTimeRecords(DataSource app, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    UUID keep(NewAuditTime wanted, PlannedTime time) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into audit_time (id, organisation_id, engagement_id, standards, rule_set, input, result, working,
                                                initial_days, stage1_days, stage2_days, surveillance_days, recertification_days, note)
                        values (:id, :organisation, :engagement, :standards, :edition, :input::jsonb, :result::jsonb, :working::jsonb,
                                :initial, :stage1, :stage2, :surveillance, :recertification, :note)""")
                .param("id", id)
                .param("organisation", wanted.organisationId())
                .param("engagement", wanted.engagementId(), java.sql.Types.OTHER)
                .param(
                        "standards",
                        wanted.standards().stream()
                                .map(terms -> terms.standard().name())
                                .toArray(String[]::new))
                .param("edition", time.ruleSet())
                .param("input", json.writeValueAsString(wanted))
                .param("result", json.writeValueAsString(time))
                .param("working", json.writeValueAsString(KeptSection.of(time)))
                .param("initial", time.initialDays())
                .param("stage1", time.stage1Days())
                .param("stage2", time.stage2Days())
                .param("surveillance", time.surveillanceDays())
                .param("recertification", time.recertificationDays())
                .param("note", wanted.note(), java.sql.Types.VARCHAR)
                .update();
        wanted.certificationIds().stream()
                .distinct()
                .forEach(certification -> sql.sql(
                                "insert into audit_time_certification (audit_time_id, certification_id) values (?, ?)")
                        .params(id, certification)
                        .update());
        return id;
    }

    Optional<AuditTimeDetails> details(UUID id) {
        return sql.sql(COLUMNS + " and t.id = ?").param(id).query(this::shape).optional();
    }

    List<AuditTimeDetails> history(UUID certification) {
        return sql.sql(COLUMNS + """
                         and exists (select from audit_time_certification c
                                     where c.tenant_id = t.tenant_id and c.audit_time_id = t.id and c.certification_id = ?)
                        order by t.recorded_at desc limit 100""").param(certification).query(this::shape).list();
    }

    Map<UUID, AuditTimeDays> latest(Collection<UUID> certifications) {
        record Of(UUID certification, AuditTimeDays days) {}
        return sql
                .sql("""
                        select distinct on (c.certification_id) c.certification_id, t.id, t.initial_days, t.stage1_days, t.stage2_days,
                               t.surveillance_days, t.recertification_days, t.recorded_at, n.certifications
                        from audit_time_certification c join audit_time t on t.tenant_id = c.tenant_id and t.id = c.audit_time_id
                             join (select audit_time_id, count(*) as certifications
                                   from audit_time_certification where tenant_id = current_tenant() group by 1) n on n.audit_time_id = t.id
                        where c.tenant_id = current_tenant() and c.certification_id = any(:ids)
                        order by c.certification_id, t.recorded_at desc""")
                .param("ids", certifications.toArray(UUID[]::new))
                .query((row, n) -> new Of(row.getObject("certification_id", UUID.class), days(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::certification, Of::days));
    }

    Map<UUID, NewAuditTime> ofSeveralPlaces(Collection<UUID> certifications) {
        Map<UUID, NewAuditTime> several = new HashMap<>();
        sql.sql("""
                        select certification_id, input from (
                            select distinct on (c.certification_id) c.certification_id, t.input
                            from audit_time_certification c join audit_time t on t.tenant_id = c.tenant_id and t.id = c.audit_time_id
                            where c.tenant_id = current_tenant() and c.certification_id = any(:ids)
                            order by c.certification_id, t.recorded_at desc) latest
                        where jsonb_array_length(input -> 'places') > 1""").param("ids", certifications.toArray(UUID[]::new)).query(row -> {
            several.put(
                    row.getObject("certification_id", UUID.class),
                    json.readValue(row.getString("input"), NewAuditTime.class));
        });
        return several;
    }

    Optional<AuditTimeDays> latestOfEngagement(UUID engagement) {
        return sql.sql("""
                        select t.id, t.initial_days, t.stage1_days, t.stage2_days, t.surveillance_days, t.recertification_days, t.recorded_at,
                               (select count(*) from audit_time_certification c
                                where c.tenant_id = t.tenant_id and c.audit_time_id = t.id) as certifications
                        from audit_time t where t.tenant_id = current_tenant() and t.engagement_id = ?
                        order by t.recorded_at desc limit 1""").param(engagement).query((row, n) -> days(row)).optional();
    }

    private static AuditTimeDays days(ResultSet row) throws SQLException {
        return new AuditTimeDays(
                row.getObject("id", UUID.class),
                days(row, "initial_days"),
                days(row, "stage1_days"),
                days(row, "stage2_days"),
                days(row, "surveillance_days"),
                days(row, "recertification_days"),
                row.getInt("certifications"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static BigDecimal days(ResultSet row, String column) throws SQLException {
        return Figures.plain(row.getBigDecimal(column));
    }

    private AuditTimeDetails shape(ResultSet row, int number) throws SQLException {
        return new AuditTimeDetails(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                row.getObject("engagement_id", UUID.class),
                List.of((UUID[]) row.getArray("certifications").getArray()),
                Stream.of((String[]) row.getArray("standards").getArray())
                        .map(StandardId::valueOf)
                        .toList(),
                json.readValue(row.getString("input"), NewAuditTime.class),
                json.readValue(row.getString("result"), PlannedTime.class),
                json.readValue(row.getString("working"), new TypeReference<List<KeptSection>>() {}),
                row.getString("note"),
                row.getString("person"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("superseded"));
    }
}
