package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

/** Reads the facts for visits: eight statements, however many visits and auditors there are. */
@Component
class FactsOnFile {

    private static final String AUDITORS = """
            select a.id, a.name, a.languages, a.left_on, r.registered_on, r.registered_until, r.evaluated_days,
                   exists (select from toshms_registration k where k.tenant_id = a.tenant_id) as register_kept
            from auditor a
                     left join toshms_registration r on r.tenant_id = a.tenant_id and r.auditor_id = a.id
            where a.tenant_id = current_tenant() order by a.name, a.id""";

    private final JdbcClient sql;

    FactsOnFile(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** What is asked of whom: an organisation or a standard, and an auditor; no auditor is the body itself. */
    private record Of(Object what, @Nullable UUID auditor) {}

    private record Auditor(
            UUID id,
            String name,
            List<String> languages,
            @Nullable LocalDate leftOn,
            AuditorFile.@Nullable Registration registration) {}

    Briefing about(Visit visit) {
        return about(List.of(visit)).getFirst();
    }

    /** One for each visit, in their order. */
    List<Briefing> about(List<Visit> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        UUID[] clients = visits.stream().map(Visit::organisationId).distinct().toArray(UUID[]::new);
        String[] standards =
                visits.stream().map(visit -> visit.standard().name()).distinct().toArray(String[]::new);
        LocalDate first = visits.stream()
                .map(visit -> visit.days().first())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = visits.stream()
                .map(visit -> visit.days().last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Auditor> auditors = auditors();
        var conflicts = conflicts(clients);
        var objections = objections(clients);
        var competences = competences(standards);
        var scope = scope(standards);
        var absences = absences(first, last);
        var bookings = bookings(first, last);
        var blackouts = blackouts(clients, first, last);
        return visits.stream()
                .map(visit -> {
                    var files = new LinkedHashMap<UUID, AuditorFile>();
                    for (Auditor auditor : auditors) {
                        var here = new Of(visit.organisationId(), auditor.id);
                        files.put(
                                auditor.id,
                                new AuditorFile(
                                        auditor.id,
                                        auditor.name,
                                        auditor.languages,
                                        auditor.leftOn,
                                        competences.getOrDefault(new Of(visit.standard(), auditor.id), List.of()),
                                        absences.getOrDefault(auditor.id, List.of()).stream()
                                                .filter(visit.days()::overlaps)
                                                .toList(),
                                        bookings.getOrDefault(auditor.id, List.of()).stream()
                                                .filter(booking ->
                                                        booking.days().overlaps(visit.days()))
                                                .toList(),
                                        conflicts.getOrDefault(here, List.of()),
                                        objections.contains(here),
                                        auditor.registration));
                    }
                    return new Briefing(
                            visit,
                            new BodyFile(
                                    scope.getOrDefault(visit.standard(), List.of()),
                                    conflicts.getOrDefault(new Of(visit.organisationId(), null), List.of())),
                            new ClientFile(
                                    blackouts.getOrDefault(visit.organisationId(), List.of()).stream()
                                            .filter(visit.days()::overlaps)
                                            .toList(),
                                    Set.of()),
                            files);
                })
                .toList();
    }

    private List<Auditor> auditors() {
        return sql.sql(AUDITORS)
                .query((row, n) -> new Auditor(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        row.getObject("left_on", LocalDate.class),
                        AuditorFile.Registration.of(
                                row.getBoolean("register_kept"),
                                row.getObject("registered_on", LocalDate.class),
                                row.getObject("registered_until", LocalDate.class),
                                row.getDouble("evaluated_days"))))
                .list();
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

    private Map<Of, List<AuditorFile.Conflict>> conflicts(UUID[] clients) {
        return grouped(
                """
                select organisation_id, auditor_id, rule, until from impartiality.conflicts(cast(:clients as uuid[]))""",
                Map.of("clients", clients),
                FactsOnFile::atClient,
                row -> new AuditorFile.Conflict(row.getString("rule"), row.getObject("until", LocalDate.class)));
    }

    private Set<Of> objections(UUID[] clients) {
        return Set.copyOf(sql.sql("""
                        select distinct organisation_id, auditor_id from objection
                        where tenant_id = current_tenant() and organisation_id = any(:clients) and withdrawn_at is null""")
                .param("clients", clients)
                .query((row, n) -> atClient(row))
                .list());
    }

    private Map<StandardId, List<BodyFile.Accreditation>> scope(String[] standards) {
        return grouped(
                """
                select standard, iaf_code, valid_from, valid_until from scope_entry
                where tenant_id = current_tenant() and standard = any(:standards)""",
                Map.of("standards", standards),
                row -> StandardId.valueOf(row.getString("standard")),
                row -> new BodyFile.Accreditation(
                        new IafCode(row.getString("iaf_code")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
    }

    private Map<Of, List<AuditorFile.Competence>> competences(String[] standards) {
        return grouped(
                """
                select standard, auditor_id, iaf_code, role, valid_until from competence
                where tenant_id = current_tenant() and standard = any(:standards)""",
                Map.of("standards", standards),
                row -> new Of(StandardId.valueOf(row.getString("standard")), row.getObject("auditor_id", UUID.class)),
                row -> new AuditorFile.Competence(
                        new IafCode(row.getString("iaf_code")),
                        row.getString("role"),
                        row.getObject("valid_until", LocalDate.class)));
    }

    private Map<UUID, List<DateRange>> absences(LocalDate first, LocalDate last) {
        return grouped(
                """
                select auditor_id, first_day, last_day from absence
                where tenant_id = current_tenant() and first_day <= :last and last_day >= :first order by first_day""",
                Map.of("first", first, "last", last),
                row -> row.getObject("auditor_id", UUID.class),
                FactsOnFile::days);
    }

    private Map<UUID, List<DateRange>> blackouts(UUID[] clients, LocalDate first, LocalDate last) {
        return grouped(
                """
                select organisation_id, first_day, last_day from blackout
                where tenant_id = current_tenant() and organisation_id = any(:clients)
                  and first_day <= :last and last_day >= :first order by first_day""",
                Map.of("clients", clients, "first", first, "last", last),
                row -> row.getObject("organisation_id", UUID.class),
                FactsOnFile::days);
    }

    private Map<UUID, List<AuditorFile.Booking>> bookings(LocalDate first, LocalDate last) {
        return grouped(
                """
                select m.auditor_id, m.audit_id, a.starts_on, a.ends_on, o.name, coalesce(o.name_zh, o.name) as name_zh
                from audit_member m
                         join audit a on a.tenant_id = m.tenant_id and a.id = m.audit_id
                         join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
                where m.tenant_id = current_tenant() and m.booked && daterange(:first, :last, '[]') order by a.starts_on""",
                Map.of("first", first, "last", last),
                row -> row.getObject("auditor_id", UUID.class),
                row -> new AuditorFile.Booking(
                        row.getObject("audit_id", UUID.class),
                        new DateRange(
                                row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                        row.getString("name"),
                        row.getString("name_zh")));
    }

    private static Of atClient(ResultSet row) throws SQLException {
        return new Of(row.getObject("organisation_id", UUID.class), row.getObject("auditor_id", UUID.class));
    }

    private static DateRange days(ResultSet row) throws SQLException {
        return new DateRange(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }

    private <K, T> Map<K, List<T>> grouped(String query, Map<String, ?> parameters, Shape<K> key, Shape<T> shape) {
        var groups = new HashMap<K, List<T>>();
        sql.sql(query).params(parameters).query(row -> {
            groups.computeIfAbsent(key.of(row), id -> new ArrayList<>()).add(shape.of(row));
        });
        return groups;
    }

    private interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }
}
