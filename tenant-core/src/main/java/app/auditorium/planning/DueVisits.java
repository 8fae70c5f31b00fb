package app.auditorium.planning;

import app.auditorium.audit.SiteToVisit;
import app.auditorium.audit.SitesToVisit;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.audittime.NeededDays;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.DueSlot;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
    private final AuditTimes times;
    private final SitesToVisit drawn;
    private final JdbcClient sql;

    DueVisits(Certifications certifications, AuditTimes times, SitesToVisit drawn, DataSource app) {
        this.certifications = certifications;
        this.times = times;
        this.drawn = drawn;
        this.sql = JdbcClient.create(app);
    }

    /** How many there are. */
    int write(UUID plan, DateRange horizon) {
        List<DueSlot> due = certifications.due(horizon.last()).stream()
                .filter(slot -> PLANNED.contains(slot.slot().type()))
                .filter(slot -> !slot.slot().windowFrom().isAfter(horizon.last()))
                .filter(slot -> !hangsOnADecision(slot.slot()))
                .toList();
        due = withoutWhatIsOvertaken(due, horizon.first());
        Map<UUID, NeededDays> needed = times.needed(
                due.stream().map(DueSlot::certificationId).distinct().toList());
        Map<UUID, UUID> stage1 = new HashMap<>();
        Map<UUID, LocalDate> stage1From = new HashMap<>();
        for (DueSlot slot : due) {
            if (slot.slot().type() == AuditType.STAGE_1) {
                stage1.put(slot.certificationId(), UUID.randomUUID());
                stage1From.put(slot.certificationId(), slot.slot().windowFrom());
            }
        }
        List<List<SiteToVisit>> sites = sites(due);
        for (int i = 0; i < due.size(); i++) {
            DueSlot slot = due.get(i);
            LocalDate before = slot.slot().type() == AuditType.STAGE_2 ? stage1From.get(slot.certificationId()) : null;
            UUID id = slot.slot().type() == AuditType.STAGE_1 ? stage1.get(slot.certificationId()) : UUID.randomUUID();
            LocalDate from = before == null ? slot.slot().windowFrom() : before.plusDays(1);
            insert(
                    plan,
                    id,
                    slot,
                    from,
                    horizon,
                    before == null ? null : stage1.get(slot.certificationId()),
                    needed.get(slot.certificationId()),
                    WrittenSites.written(sites.get(i)));
        }
        return due.size();
    }

    private List<List<SiteToVisit>> sites(List<DueSlot> due) {
        return drawn.of(due.stream()
                .map(slot -> new SitesToVisit.Asked(
                        slot.certificationId(), slot.slot().type(), slot.slot().due()))
                .toList());
    }

    /**
     * A surveillance that was missed is made up once, by the last one missed, and not at all beside an audit that has come since or a
     * recertification that is due too: what the body makes of the gap is a decision, not a visit.
     */
    private List<DueSlot> withoutWhatIsOvertaken(List<DueSlot> due, LocalDate first) {
        Map<UUID, LocalDate> last = new HashMap<>();
        sql.sql("""
                        select certification_id, max(starts_on) from audit
                        where tenant_id = current_tenant() and state <> 'CANCELLED' and type in ('SURVEILLANCE', 'RECERTIFICATION')
                        group by certification_id""").query(row -> {
            last.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        });
        Map<UUID, LocalDate> newest = new HashMap<>();
        var renewed = new HashSet<UUID>();
        for (DueSlot slot : due) {
            if (isMissed(slot, first)) {
                newest.merge(
                        slot.certificationId(), slot.slot().due(), (one, other) -> one.isAfter(other) ? one : other);
            } else if (slot.slot().type() == AuditType.RECERTIFICATION) {
                renewed.add(slot.certificationId());
            }
        }
        return due.stream()
                .filter(slot -> !isMissed(slot, first)
                        || !renewed.contains(slot.certificationId())
                                && slot.slot().due().equals(newest.get(slot.certificationId()))
                                && !last.getOrDefault(slot.certificationId(), LocalDate.MIN)
                                        .isAfter(slot.slot().due()))
                .toList();
    }

    private static boolean isMissed(DueSlot slot, LocalDate first) {
        return slot.slot().type() == AuditType.SURVEILLANCE && slot.slot().due().isBefore(first);
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
            @Nullable NeededDays needed,
            String[] sites) {
        AuditType type = slot.slot().type();
        sql.sql("""
                        insert into plan_visit (id, plan_id, certification_id, organisation_id, type, window_from, due, limit_day, rule,
                                                audit_days, follows, sites)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        plan,
                        slot.certificationId(),
                        slot.organisationId(),
                        type.name(),
                        from,
                        slot.slot().due(),
                        limit(type, slot.slot().due(), horizon.first()),
                        slot.slot().rule(),
                        days(needed, type),
                        follows,
                        sites))
                .update();
    }

    /** What cannot be in time any more is to come as soon as it can; stages have targets, no limits. */
    static @Nullable LocalDate limit(AuditType type, LocalDate due, LocalDate first) {
        boolean tooLate = due.isBefore(first.plusDays(7));
        return !tooLate && (type == AuditType.SURVEILLANCE || type == AuditType.RECERTIFICATION) ? due : null;
    }

    /**
     * Of one certification's visit, at least half a day; days of several that are audited together are shared out among them.
     *
     * @param needed null where nothing on file says how many: a day then
     */
    static double days(@Nullable NeededDays needed, AuditType type) {
        if (needed == null) {
            return 1;
        }
        BigDecimal together = switch (type) {
            case STAGE_1 -> needed.stage1Days();
            case STAGE_2 -> needed.stage2Days();
            case RECERTIFICATION -> needed.recertificationDays();
            default -> needed.surveillanceDays();
        };
        double own = Math.ceil(together.doubleValue() * 2 / needed.certifications()) / 2;
        return Math.max(own, 0.5);
    }
}
