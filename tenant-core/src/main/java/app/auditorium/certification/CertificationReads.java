package app.auditorium.certification;

import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certifications as the lists show them: filtered, sorted and paged in the database, programmes made from one more statement. */
@Component
class CertificationReads {

    private static final Map<String, String> SORTS = Map.of(
            "organisation", "o.name",
            "standard", "c.standard",
            "state", "c.state",
            "expiresOn", "c.expires_on");

    private static final String COLUMNS = """
            select c.id, c.version, c.organisation_id, o.name, o.name_zh, o.county, c.standard, c.iaf_codes, c.complexity, c.scope_text, c.scope_text_en,
                   c.state, c.cycle, c.decided_on, c.expires_on, (c.created_at at time zone :zone)::date as recorded_on,
                   (select case when e.type = 'TRANSFER_IN' then 'TRANSFERRED' when e.decision = 'INITIAL' then 'FIRST' else 'RENEWED' end
                    from certification_event e
                    where e.tenant_id = c.tenant_id and e.certification_id = c.id and e.on_day = c.decided_on
                      and (e.type in ('TRANSFER_IN', 'ON_RECORD') or e.decision in ('INITIAL', 'RECERTIFICATION', 'RESTORATION'))
                    order by e.seq desc limit 1) as begun
            """;
    private static final String FROM = """
            from certification c join organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
            where c.tenant_id = current_tenant()
            """;

    private final JdbcClient sql;
    private final ProgrammeAudits audits;
    private final HouseRules houseRules;
    private final Today today;

    CertificationReads(DataSource app, ProgrammeAudits audits, HouseRules houseRules, Today today) {
        this.sql = JdbcClient.create(app);
        this.audits = audits;
        this.houseRules = houseRules;
        this.today = today;
    }

    /** A certification as it stands in the table. */
    record OnFile(
            CertificationDetails details,
            @Nullable String county,
            LocalDate recordedOn,
            @Nullable String begunAs) {

        /** What is known from records alone has its number for it. */
        Stretch.Kind begun() {
            if (begunAs != null) {
                return Stretch.Kind.valueOf(begunAs);
            }
            return details.cycle() == 1 ? Stretch.Kind.FIRST : Stretch.Kind.RENEWED;
        }

        CertificationDetails with(List<ProgrammeSlot> programme) {
            return new CertificationDetails(
                    details.id(),
                    details.version(),
                    details.organisationId(),
                    details.organisation(),
                    details.organisationZh(),
                    details.standard(),
                    details.iafCodes(),
                    details.complexity(),
                    details.scopeText(),
                    details.scopeTextEn(),
                    details.state(),
                    details.cycle(),
                    details.decidedOn(),
                    details.expiresOn(),
                    programme);
        }
    }

    Page<CertificationDetails> list(CertificationFilter filter, PageRequest page) {
        var where = new StringBuilder(FROM);
        Map<String, Object> parameters = conditions(filter, where);
        long total = sql.sql("select count(*) " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("size", page.size());
        parameters.put("offset", page.offset());
        String order = order(page.sort());
        return new Page<>(
                withProgrammes(query(where + " order by " + order + ", c.id limit :size offset :offset", parameters)),
                total);
    }

    List<CertificationDetails> byIds(List<UUID> ids) {
        return withProgrammes(
                query(FROM + " and c.id = any(:ids)", new HashMap<>(Map.of("ids", ids.toArray(UUID[]::new)))));
    }

    /** Slots that are due by a day and have no audit, or one that comes after their limit or was not held by then; the earliest first. */
    List<DueSlot> due(LocalDate until) {
        List<OnFile> living =
                query(FROM + " and c.state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'EXPIRED')", new HashMap<>());
        var due = new ArrayList<DueSlot>();
        for (Programmed programmed : programmes(living)) {
            CertificationDetails c = programmed.onFile.details;
            programmed.slots.stream()
                    .filter(slot -> !slot.due().isAfter(until))
                    .filter(slot -> slot.needsPlanning() || programmed.isTooLate(slot))
                    .map(slot -> new DueSlot(
                            c.id(),
                            c.organisationId(),
                            c.organisation(),
                            c.organisationZh(),
                            programmed.onFile.county,
                            c.standard(),
                            c.iafCodes(),
                            slot,
                            programmed.plannedUntil(slot)))
                    .forEach(due::add);
        }
        due.sort(Comparator.comparingLong(slot -> slot.slot().due().toEpochDay()));
        return due;
    }

    private record Programmed(OnFile onFile, List<ProgrammeSlot> slots, List<ProgrammeAudit> audits) {

        @Nullable LocalDate plannedUntil(ProgrammeSlot slot) {
            return audits.stream()
                    .filter(audit -> audit.id().equals(slot.auditId()))
                    .map(ProgrammeAudit::end)
                    .findFirst()
                    .orElse(null);
        }

        /** Targets are missed without harm, limits are not. */
        boolean isTooLate(ProgrammeSlot slot) {
            LocalDate planned = plannedUntil(slot);
            return planned != null
                    && slot.isOpen()
                    && !slot.estimated()
                    && (slot.state() == ProgrammeSlot.State.LATE || planned.isAfter(slot.due()));
        }
    }

    private List<CertificationDetails> withProgrammes(List<OnFile> rows) {
        return programmes(rows).stream().map(p -> p.onFile.with(p.slots)).toList();
    }

    private List<Programmed> programmes(List<OnFile> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ProgrammeAudit>> onFile =
                audits.of(rows.stream().map(row -> row.details.id()).toList());
        LocalDate day = today.here();
        HouseCalendar house = HouseCalendar.of(houseRules);
        return rows.stream()
                .map(row -> {
                    CertificationDetails c = row.details;
                    List<ProgrammeAudit> own = onFile.getOrDefault(c.id(), List.of());
                    var standing = new Standing(row.begun(), row.recordedOn, c.decidedOn(), c.expiresOn());
                    return new Programmed(row, Programme.of(standing, own, house, day), own);
                })
                .toList();
    }

    private List<OnFile> query(String rest, Map<String, Object> parameters) {
        parameters.put("zone", today.zone().getId());
        return sql.sql(COLUMNS + rest)
                .params(parameters)
                .query((row, n) -> shape(row))
                .list();
    }

    private static OnFile shape(ResultSet row) throws SQLException {
        String complexity = row.getString("complexity");
        return new OnFile(
                new CertificationDetails(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getString("name_zh"),
                        StandardId.valueOf(row.getString("standard")),
                        List.of((String[]) row.getArray("iaf_codes").getArray()),
                        complexity == null ? null : Complexity.valueOf(complexity),
                        row.getString("scope_text"),
                        row.getString("scope_text_en"),
                        CertificationState.valueOf(row.getString("state")),
                        row.getInt("cycle"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        List.of()),
                row.getString("county"),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("begun"));
    }

    private static Map<String, Object> conditions(CertificationFilter filter, StringBuilder where) {
        var parameters = new HashMap<String, Object>();
        if (filter.q() != null && !filter.q().isBlank()) {
            where.append(" and position(:q in o.search_key) > 0");
            parameters.put("q", filter.q().strip().toLowerCase(Locale.ROOT));
        }
        if (filter.organisationId() != null) {
            where.append(" and c.organisation_id = :organisation");
            parameters.put("organisation", filter.organisationId());
        }
        among(where, parameters, "c.standard = any(:standards)", "standards", filter.standards());
        among(where, parameters, "c.iaf_codes && cast(:iaf as text[])", "iaf", filter.iaf());
        among(where, parameters, "c.state = any(:states)", "states", filter.states());
        return parameters;
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
        return column == null ? "o.name, c.standard" : column + (down ? " desc" : " asc") + " nulls last";
    }
}
