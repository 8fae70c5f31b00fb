package app.auditorium.access;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** How the service does: queues, jobs, incidents, versions. For the operator alone. */
@Component
public class Operations {

    /** The oldest PostgreSQL 18 that does not leak rows past row-level security (CVE-2026-120154). */
    private static final int SAFE_18 = 180_007;

    private final DatabaseRole door;
    private final Operators operators;
    private final Optional<BuildProperties> build;

    Operations(@Qualifier("doorkeeper") DatabaseRole door, Operators operators, ObjectProvider<BuildProperties> build) {
        this.door = door;
        this.operators = operators;
        this.build = Optional.ofNullable(build.getIfAvailable());
    }

    /**
     * Work that waits.
     *
     * @param name {@code deliveries}, {@code outbox} or {@code mail}
     * @param failing how many of them have failed at least once
     */
    public record QueueRow(
            String name,
            long waiting,
            long failing,
            @Nullable Instant oldest) {}

    public record JobRow(
            String name,
            Instant started,
            @Nullable Instant finished,
            long runs,
            long failures,
            @Nullable String error) {}

    public record IncidentRow(
            long id, Instant at, String kind, @Nullable UUID tenant, String detail) {}

    /**
     * What runs here.
     *
     * @param leaky whether this PostgreSQL has a known hole that the product works around
     */
    public record Versions(String application, String java, String postgres, boolean leaky) {}

    @AtTheDoor("the operator")
    public List<QueueRow> queues(UUID operator) {
        operators.require(operator);
        return door.call(sql -> sql.sql("""
                        select 'deliveries', count(*), count(*) filter (where attempts > 0), min(written_at)
                        from delivery where done_at is null and (attempts > 0 or next_attempt <= now())
                        union all
                        select 'outbox', count(*), 0, min(written_at) from outbox
                        union all
                        select 'mail', count(*), count(*) filter (where attempts > 0), min(written_at)
                        from mail where state = 'WAITING'""")
                .query((row, n) -> new QueueRow(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        SqlTimes.maybe(row.getObject(4, OffsetDateTime.class))))
                .list());
    }

    @AtTheDoor("the operator")
    public List<JobRow> jobs(UUID operator) {
        operators.require(operator);
        return door.call(sql -> sql.sql(
                        "select name, started, finished, runs, failures, error from job_run order by name")
                .query((row, n) -> new JobRow(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        SqlTimes.maybe(row.getObject(3, OffsetDateTime.class)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6)))
                .list());
    }

    /** Breaches that a second lock caught, newest first. */
    @AtTheDoor("the operator")
    public Page<IncidentRow> incidents(UUID operator, PageRequest page) {
        operators.require(operator);
        return door.call(sql -> new Page<>(
                sql.sql("select id, at, kind, tenant_id, detail from incident order by id desc limit ? offset ?")
                        .params(page.size(), page.offset())
                        .query((row, n) -> new IncidentRow(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5)))
                        .list(),
                sql.sql("select count(*) from incident").query(Long.class).single()));
    }

    @AtTheDoor("the operator")
    public Versions versions(UUID operator) {
        operators.require(operator);
        return door.call(sql -> sql.sql(
                        "select current_setting('server_version'), current_setting('server_version_num')::int")
                .query((row, n) -> new Versions(
                        build.map(BuildProperties::getVersion).orElse("0.1.0"),
                        Runtime.version().toString(),
                        row.getString(1),
                        row.getInt(2) >= 180_000 && row.getInt(2) < SAFE_18))
                .single());
    }
}
