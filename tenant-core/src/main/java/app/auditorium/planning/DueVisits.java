package app.auditorium.planning;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.DueSlot;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what is due within a horizon: every place of a programme that waits for an audit, with the audit days that it takes. */
@Component
class DueVisits {

    private static final Set<AuditType> PLANNED =
            EnumSet.of(AuditType.STAGE_1, AuditType.STAGE_2, AuditType.SURVEILLANCE, AuditType.RECERTIFICATION);

    private final Certifications certifications;
    private final AuditDays days;
    private final JdbcClient sql;

    DueVisits(Certifications certifications, AuditDays days, DataSource app) {
        this.days = days;
        this.certifications = certifications;
        this.sql = JdbcClient.create(app);
    }

    private record Size(
            int employees, int contractors, @Nullable Complexity complexity) {}

    /** How many there are. */
    int write(UUID plan, DateRange horizon) {
        List<DueSlot> due = certifications.due(horizon.last()).stream()
                .filter(slot -> PLANNED.contains(slot.slot().type()))
                .filter(slot -> !slot.slot().windowFrom().isAfter(horizon.last()))
                .filter(slot -> !hangsOnADecision(slot.slot()))
                .toList();
        Map<UUID, Size> sizes = sizes();
        Map<UUID, UUID> stage1 = new HashMap<>();
        Map<UUID, LocalDate> stage1From = new HashMap<>();
        for (DueSlot slot : due) {
            if (slot.slot().type() == AuditType.STAGE_1) {
                stage1.put(slot.certificationId(), UUID.randomUUID());
                stage1From.put(slot.certificationId(), slot.slot().windowFrom());
            }
        }
        for (DueSlot slot : due) {
            boolean follows = slot.slot().type() == AuditType.STAGE_2 && stage1.containsKey(slot.certificationId());
            UUID id = slot.slot().type() == AuditType.STAGE_1 ? stage1.get(slot.certificationId()) : UUID.randomUUID();
            LocalDate from = follows
                    ? stage1From.get(slot.certificationId()).plusDays(1)
                    : slot.slot().windowFrom();
            insert(plan, id, slot, from, horizon, follows ? stage1.get(slot.certificationId()) : null, sizes);
        }
        return due.size();
    }

    /** Surveillance of what is not certified yet has no day before the decision. */
    private static boolean hangsOnADecision(ProgrammeSlot slot) {
        return slot.estimated() && slot.type() != AuditType.STAGE_1 && slot.type() != AuditType.STAGE_2;
    }

    private void insert(
            UUID plan,
            @Nullable UUID id,
            DueSlot slot,
            LocalDate from,
            DateRange horizon,
            @Nullable UUID follows,
            Map<UUID, Size> sizes) {
        Size size = sizes.getOrDefault(slot.certificationId(), new Size(0, 0, null));
        AuditType type = slot.slot().type();
        // what cannot be in time any more is to come as soon as it can; stages have targets, no limits
        boolean tooLate = slot.slot().due().isBefore(horizon.first().plusDays(7));
        boolean limited = !tooLate && (type == AuditType.SURVEILLANCE || type == AuditType.RECERTIFICATION);
        sql.sql("""
                        insert into plan_visit (id, plan_id, certification_id, organisation_id, type, window_from, due, limit_day, rule,
                                                audit_days, follows)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        plan,
                        slot.certificationId(),
                        slot.organisationId(),
                        type.name(),
                        from,
                        slot.slot().due(),
                        limited ? slot.slot().due() : null,
                        slot.slot().rule(),
                        days.of(slot.standard(), size.complexity, size.employees, size.contractors, type),
                        follows))
                .update();
    }

    private Map<UUID, Size> sizes() {
        var sizes = new HashMap<UUID, Size>();
        sql.sql("""
                        select c.id, c.complexity, coalesce(s.employees, 0) as employees, coalesce(s.contractors, 0) as contractors
                        from certification c
                                 left join lateral (select sum(s.employees) as employees, sum(s.contractors) as contractors
                                                    from site s
                                                    where s.tenant_id = c.tenant_id and s.organisation_id = c.organisation_id) s on true
                        where c.tenant_id = current_tenant()""").query(row -> {
            String complexity = row.getString("complexity");
            sizes.put(
                    row.getObject("id", UUID.class),
                    new Size(
                            row.getInt("employees"),
                            row.getInt("contractors"),
                            complexity == null ? null : Complexity.valueOf(complexity)));
        });
        return sizes;
    }
}
