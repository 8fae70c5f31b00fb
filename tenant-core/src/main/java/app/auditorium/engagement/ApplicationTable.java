package app.auditorium.engagement;

import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The acting tenant's drafts and what it submitted; for a body also its copies of what clients submitted. */
@Component
class ApplicationTable {

    private static final String VERSION = """
            select id, engagement_id, number, organisation_id, content, answer, source, source_on, from_tenant, person, submitted_at
            from application_version""";

    private final JdbcClient sql;
    private final SharedReads shared;
    private final JsonMapper json;

    ApplicationTable(DataSource app, SharedReads shared, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
        this.json = json;
    }

    Optional<ApplicationDraft> find(UUID id) {
        return sql.sql("""
                        select id, version, body_tenant_id, organisation_id, content, source, source_on, sent from application
                        where tenant_id = current_tenant() and id = ?""").param(id).query(this::draftOf).optional();
    }

    List<ApplicationDraft> all() {
        return sql.sql("""
                        select id, version, body_tenant_id, organisation_id, content, source, source_on, sent from application
                        where tenant_id = current_tenant() order by created_at desc limit 500""").query(this::draftOf).list();
    }

    void start(UUID id, UUID body, UUID organisation, ApplicationContent content) {
        sql.sql("insert into application (id, body_tenant_id, organisation_id, content) values (?, ?, ?, ?::jsonb)")
                .params(id, body, organisation, json.writeValueAsString(content))
                .update();
    }

    /** Whether the version was still the one that was read. */
    boolean save(
            UUID id, int version, ApplicationContent content, @Nullable String source, @Nullable LocalDate sourceOn) {
        return sql.sql("""
                                update application set content = ?::jsonb, source = ?, source_on = cast(? as date),
                                    changed_at = now(), version = version + 1
                                where tenant_id = current_tenant() and id = ? and version = ?""")
                        .params(Arrays.asList(
                                json.writeValueAsString(content),
                                source,
                                sourceOn == null ? null : sourceOn.toString(),
                                id,
                                version))
                        .update()
                > 0;
    }

    /** Writes the draft as it stands as a version; answers its id. */
    UUID submit(ApplicationDraft draft, int number, @Nullable String answer) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into application_version (id, engagement_id, number, body_tenant_id, organisation_id, content, answer,
                                                         source, source_on)
                        select ?, id, ?, body_tenant_id, organisation_id, content, ?, source, source_on from application
                        where tenant_id = current_tenant() and id = ?""").params(Arrays.asList(id, number, answer, draft.id())).update();
        sql.sql("""
                        update application set sent = ?, version = version + 1, changed_at = now()
                        where tenant_id = current_tenant() and id = ?""").params(number, draft.id()).update();
        return id;
    }

    /** The body's copy of what a client submitted. */
    void keep(ApplicationVersion theirs, UUID client) {
        sql.sql("""
                        insert into application_version (id, engagement_id, number, body_tenant_id, organisation_id, content, answer,
                                                         from_tenant, person, submitted_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        theirs.id(),
                        theirs.engagementId(),
                        theirs.number(),
                        Acting.current().tenantId(),
                        theirs.organisationId(),
                        json.writeValueAsString(theirs.content()),
                        theirs.answer(),
                        client,
                        theirs.person(),
                        theirs.submittedAt().atOffset(java.time.ZoneOffset.UTC)))
                .update();
    }

    Optional<ApplicationVersion> version(UUID id) {
        return sql.sql(VERSION + " where tenant_id = current_tenant() and id = ?")
                .param(id)
                .query(this::versionOf)
                .optional();
    }

    /** The versions of one engagement, the newest first. */
    List<ApplicationVersion> versions(UUID engagement) {
        return sql.sql(VERSION + " where tenant_id = current_tenant() and engagement_id = ? order by number desc")
                .param(engagement)
                .query(this::versionOf)
                .list();
    }

    /** A version of another tenant, if it is shared with the acting one. */
    Optional<ApplicationVersion> sharedVersion(UUID id, UUID owner) {
        return shared
                .list(
                        VERSION + " where tenant_id = :owner and id = :id",
                        Map.of("owner", owner, "id", id),
                        this::versionOf)
                .stream()
                .findFirst();
    }

    /** The versions that the body keeps of an engagement that is shared with the acting client, the newest first. */
    List<ApplicationVersion> sharedVersions(UUID engagement) {
        return shared.list(
                VERSION + " where tenant_id <> :acting and engagement_id = :engagement order by number desc",
                Map.of("engagement", engagement),
                this::versionOf);
    }

    private ApplicationDraft draftOf(ResultSet row, int number) throws SQLException {
        UUID body = row.getObject("body_tenant_id", UUID.class);
        return new ApplicationDraft(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                body,
                row.getObject("organisation_id", UUID.class),
                content(row),
                row.getString("source"),
                row.getObject("source_on", LocalDate.class),
                row.getInt("sent"),
                body.equals(Acting.current().tenantId()));
    }

    private ApplicationVersion versionOf(ResultSet row, int number) throws SQLException {
        return new ApplicationVersion(
                row.getObject("id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getInt("number"),
                row.getObject("organisation_id", UUID.class),
                content(row),
                row.getString("answer"),
                row.getString("source"),
                row.getObject("source_on", LocalDate.class),
                row.getObject("from_tenant", UUID.class),
                row.getString("person"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }

    private ApplicationContent content(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), ApplicationContent.class);
    }
}
