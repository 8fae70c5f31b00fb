package app.auditorium.assignment;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How auditors are sent, besides competence: registration for TOSHMS (D.2), and how many days a month. */
@Component
@Transactional
public class AuditorTerms {

    private static final int MOST_IN_A_MONTH = 31;
    private static final int MOST_EVALUATED = 99;

    private final Histories histories;
    private final JdbcClient sql;

    AuditorTerms(Histories histories, DataSource app) {
        this.histories = histories;
        this.sql = JdbcClient.create(app);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Terms> of(UUID auditor) {
        return sql.sql("""
                        select a.target_days, a.most_days, r.registered_on, r.registered_until, coalesce(r.evaluated_days, 0) as evaluated_days
                        from auditor a left join toshms_registration r on r.tenant_id = a.tenant_id and r.auditor_id = a.id
                        where a.tenant_id = current_tenant() and a.id = ?""")
                .param(auditor)
                .query((row, n) -> new Terms(
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("registered_until", LocalDate.class),
                        row.getDouble("evaluated_days"),
                        row.getInt("target_days"),
                        row.getInt("most_days")))
                .optional();
    }

    /** @param seen the terms that were read; what somebody changed meanwhile is not written over */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<Terms> change(UUID auditor, Terms seen, Terms wanted) {
        Checks checks = checked(wanted);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        sql.sql("select id from auditor where tenant_id = current_tenant() and id = ? for update")
                .param(auditor)
                .query((row, n) -> true)
                .list();
        Terms now = of(auditor).orElse(null);
        if (now == null) {
            return Outcome.notThere();
        }
        if (!now.equals(seen)) {
            boolean sentOtherwise = now.targetDays() != seen.targetDays() || now.mostDays() != seen.mostDays();
            return histories.stale(auditor, sentOtherwise ? "auditor" : "toshms_registration");
        }
        sql.sql("update auditor set target_days = ?, most_days = ? where tenant_id = current_tenant() and id = ?")
                .params(wanted.targetDays(), wanted.mostDays(), auditor)
                .update();
        register(auditor, wanted);
        return Outcome.done(wanted);
    }

    private static Checks checked(Terms wanted) {
        LocalDate from = wanted.registeredOn();
        LocalDate until = wanted.registeredUntil();
        var checks = new Checks()
                .between("mostDays", wanted.mostDays(), 0, MOST_IN_A_MONTH)
                .between("targetDays", wanted.targetDays(), 0, Math.clamp(wanted.mostDays(), 0, MOST_IN_A_MONTH));
        if (wanted.evaluatedDays() < 0 || wanted.evaluatedDays() > MOST_EVALUATED) {
            checks.invalid("evaluatedDays", "problem.not-between", 0, MOST_EVALUATED);
        }
        if (until != null && from == null) {
            checks.invalid("registeredOn", "problem.required");
        } else if (until != null && until.isBefore(from)) {
            checks.invalid("registeredUntil", "problem.last-before-first");
        }
        return checks;
    }

    private void register(UUID auditor, Terms wanted) {
        if (wanted.registeredOn() == null) {
            sql.sql("delete from toshms_registration where tenant_id = current_tenant() and auditor_id = ?")
                    .param(auditor)
                    .update();
            return;
        }
        int known = sql.sql("""
                        update toshms_registration
                        set registered_on = ?, registered_until = ?, evaluated_days = ?, version = version + 1
                        where tenant_id = current_tenant() and auditor_id = ?""")
                .params(Arrays.asList(wanted.registeredOn(), wanted.registeredUntil(), wanted.evaluatedDays(), auditor))
                .update();
        if (known == 0) {
            sql.sql("""
                            insert into toshms_registration (auditor_id, registered_on, registered_until, evaluated_days)
                            values (?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            auditor, wanted.registeredOn(), wanted.registeredUntil(), wanted.evaluatedDays()))
                    .update();
        }
    }
}
