package app.auditorium.obligation;

import app.auditorium.certification.History;
import app.auditorium.certification.Life;
import app.auditorium.certification.Lives;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What falls due besides audits: majors to verify, and decisions after a recertification audit. */
@Component
class OpenMatters {

    private static final Set<Life.Obligation.Kind> KINDS =
            EnumSet.of(Life.Obligation.Kind.MAJORS, Life.Obligation.Kind.RECERTIFICATION_DECISION);

    private final JdbcClient sql;
    private final Lives lives;

    OpenMatters(DataSource app, Lives lives) {
        this.sql = JdbcClient.create(app);
        this.lives = lives;
    }

    /** A matter and the certification whose it is. */
    record Matter(DueItem whose) {

        UUID certificationId() {
            return whose.certificationId();
        }

        DueItem item(LastLeads.@Nullable Lead lead) {
            return new DueItem(
                    whose.certificationId(),
                    whose.organisationId(),
                    whose.organisation(),
                    whose.organisationZh(),
                    whose.region(),
                    whose.standard(),
                    whose.iafCodes(),
                    whose.kind(),
                    whose.number(),
                    whose.due(),
                    whose.rule(),
                    whose.late(),
                    whose.estimated(),
                    null,
                    true,
                    1,
                    lead == null ? null : lead.id(),
                    lead == null ? null : lead.name());
        }
    }

    List<Matter> until(LocalDate day) {
        List<DueItem> concerned = concerned();
        Map<UUID, History> histories =
                lives.of(concerned.stream().map(DueItem::certificationId).toList());
        var matters = new ArrayList<Matter>();
        for (DueItem item : concerned) {
            History history = histories.get(item.certificationId());
            if (history != null) {
                history.life().obligations().stream()
                        .filter(each -> KINDS.contains(each.kind()))
                        .filter(each -> each.state() != Life.Obligation.State.DONE
                                && !each.due().isAfter(day))
                        .filter(each -> each.kind() == Life.Obligation.Kind.MAJORS || isAudited(history.life()))
                        .map(each -> new Matter(of(item, each)))
                        .forEach(matters::add);
            }
        }
        return matters;
    }

    /** The decision waits for nothing but itself. */
    private static boolean isAudited(Life life) {
        return life.obligations().stream()
                .filter(each -> each.kind() == Life.Obligation.Kind.RECERTIFICATION_AUDIT)
                .reduce((earlier, later) -> later)
                .map(each -> each.state() == Life.Obligation.State.DONE)
                .orElse(false);
    }

    private static DueItem of(DueItem item, Life.Obligation obligation) {
        return new DueItem(
                item.certificationId(),
                item.organisationId(),
                item.organisation(),
                item.organisationZh(),
                item.region(),
                item.standard(),
                item.iafCodes(),
                DueItem.Kind.valueOf(obligation.kind().name()),
                1,
                obligation.due(),
                obligation.rule(),
                obligation.state() == Life.Obligation.State.LATE,
                false,
                null,
                true,
                1,
                null,
                null);
    }

    /** Living certifications in which majors were found or a recertification audit took place in this cycle. */
    private List<DueItem> concerned() {
        return sql.sql("""
                        select c.id, c.organisation_id, o.name, o.name_zh, o.county, c.standard, c.iaf_codes
                        from certification c join organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
                        where c.tenant_id = current_tenant() and c.state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'EXPIRED')
                          and exists (select from certification_event e
                                      where e.tenant_id = c.tenant_id and e.certification_id = c.id
                                        and (e.open_majors > 0 or e.type = 'MAJORS_FOUND'
                                             or e.type = 'RECERTIFICATION_AUDIT' and (c.decided_on is null or e.on_day >= c.decided_on)))""")
                .query((row, n) -> new DueItem(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getString("name_zh"),
                        row.getString("county"),
                        StandardId.valueOf(row.getString("standard")),
                        List.of((String[]) row.getArray("iaf_codes").getArray()),
                        DueItem.Kind.MAJORS,
                        1,
                        LocalDate.EPOCH,
                        "",
                        false,
                        false,
                        null,
                        true,
                        1,
                        null,
                        null))
                .list();
    }
}
