package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts for a visit: seven statements, however many auditors there are. */
@Component
class FactsOnFile {

    private static final String AUDITORS = """
            select a.id, a.name, a.languages, a.left_on, r.registered_on, r.registered_until, r.evaluated_days,
                   exists (select from toshms_registration k where k.tenant_id = a.tenant_id) as register_kept,
                   exists (select from objection b where b.tenant_id = a.tenant_id and b.organisation_id = :organisation
                           and b.auditor_id = a.id and b.withdrawn_at is null) as objected
            from auditor a
                     left join toshms_registration r on r.tenant_id = a.tenant_id and r.auditor_id = a.id
            where a.tenant_id = current_tenant() order by a.name, a.id""";

    private final JdbcClient sql;

    FactsOnFile(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Briefing about(Visit visit) {
        Map<UUID, List<AuditorFile.Conflict>> conflicts = conflicts(visit);
        Map<UUID, List<AuditorFile.Competence>> competences = competences(visit);
        Map<UUID, List<DateRange>> absences = absences(visit);
        Map<UUID, List<AuditorFile.Booking>> bookings = bookings(visit);
        var auditors = new LinkedHashMap<UUID, AuditorFile>();
        sql.sql(AUDITORS).param("organisation", visit.organisationId()).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            auditors.put(
                    id,
                    new AuditorFile(
                            id,
                            row.getString("name"),
                            List.of((String[]) row.getArray("languages").getArray()),
                            row.getObject("left_on", LocalDate.class),
                            competences.getOrDefault(id, List.of()),
                            absences.getOrDefault(id, List.of()),
                            bookings.getOrDefault(id, List.of()),
                            conflicts.getOrDefault(id, List.of()),
                            row.getBoolean("objected"),
                            AuditorFile.Registration.of(
                                    row.getBoolean("register_kept"),
                                    row.getObject("registered_on", LocalDate.class),
                                    row.getObject("registered_until", LocalDate.class),
                                    row.getDouble("evaluated_days"))));
        });
        return new Briefing(
                visit, new BodyFile(scope(visit), conflicts.getOrDefault(null, List.of())), client(visit), auditors);
    }

    private ClientFile client(Visit visit) {
        return new ClientFile(
                sql.sql("""
                                select first_day, last_day from blackout
                                where tenant_id = current_tenant() and organisation_id = :organisation
                                  and first_day <= :last and last_day >= :first order by first_day""")
                        .param("organisation", visit.organisationId())
                        .param("first", visit.days().first())
                        .param("last", visit.days().last())
                        .query((row, n) -> new DateRange(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)))
                        .list(),
                Set.of());
    }

    /** Holds the auditors until the transaction ends, so that of two planners who book the same one the second is judged by what the first did. */
    void hold(List<UUID> auditors) {
        sql.sql("""
                        select id from auditor where tenant_id = current_tenant() and id = any(:ids)
                        order by id for no key update""")
                .param("ids", auditors.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private List<BodyFile.Accreditation> scope(Visit visit) {
        return sql.sql("""
                        select iaf_code, valid_from, valid_until from scope_entry
                        where tenant_id = current_tenant() and standard = :standard""")
                .param("standard", visit.standard().name())
                .query((row, n) -> new BodyFile.Accreditation(
                        new IafCode(row.getString("iaf_code")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    private Map<@Nullable UUID, List<AuditorFile.Conflict>> conflicts(Visit visit) {
        return grouped(
                "select auditor_id, rule, until from impartiality.conflicts(:organisation)",
                Map.of("organisation", visit.organisationId()),
                row -> new AuditorFile.Conflict(row.getString("rule"), row.getObject("until", LocalDate.class)));
    }

    private Map<@Nullable UUID, List<AuditorFile.Competence>> competences(Visit visit) {
        return grouped(
                """
                select auditor_id, iaf_code, role, valid_until from competence
                where tenant_id = current_tenant() and standard = :standard""",
                Map.of("standard", visit.standard().name()),
                row -> new AuditorFile.Competence(
                        new IafCode(row.getString("iaf_code")),
                        row.getString("role"),
                        row.getObject("valid_until", LocalDate.class)));
    }

    private Map<@Nullable UUID, List<DateRange>> absences(Visit visit) {
        return grouped(
                """
                select auditor_id, first_day, last_day from absence
                where tenant_id = current_tenant() and first_day <= :last and last_day >= :first order by first_day""",
                Map.of("first", visit.days().first(), "last", visit.days().last()),
                row -> new DateRange(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }

    private Map<@Nullable UUID, List<AuditorFile.Booking>> bookings(Visit visit) {
        return grouped(
                """
                select m.auditor_id, m.audit_id, a.starts_on, a.ends_on, o.name, coalesce(o.name_zh, o.name) as name_zh
                from audit_member m
                         join audit a on a.tenant_id = m.tenant_id and a.id = m.audit_id
                         join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
                where m.tenant_id = current_tenant() and m.booked && daterange(:first, :last, '[]') order by a.starts_on""",
                Map.of("first", visit.days().first(), "last", visit.days().last()),
                row -> new AuditorFile.Booking(
                        row.getObject("audit_id", UUID.class),
                        new DateRange(
                                row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                        row.getString("name"),
                        row.getString("name_zh")));
    }

    private <T> Map<@Nullable UUID, List<T>> grouped(String query, Map<String, ?> parameters, Shape<T> shape) {
        var groups = new HashMap<@Nullable UUID, List<T>>();
        sql.sql(query).params(parameters).query(row -> {
            groups.computeIfAbsent(row.getObject("auditor_id", UUID.class), id -> new ArrayList<>())
                    .add(shape.of(row));
        });
        return groups;
    }

    private interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }
}
