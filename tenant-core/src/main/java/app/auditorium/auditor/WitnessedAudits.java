package app.auditorium.auditor;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was witnessed at work, when, by whom, on which audit, with what result, and who is due again. */
@Component
@Transactional
public class WitnessedAudits {

    private static final int YEARS_BACK = 6;

    private final AuditorList list;
    private final HouseRules houseRules;
    private final Today today;
    private final JdbcClient sql;

    WitnessedAudits(AuditorList list, HouseRules houseRules, Today today, DataSource app) {
        this.list = list;
        this.houseRules = houseRules;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /** Those of an auditor, the newest first. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<WitnessedAudit> of(UUID auditor) {
        return sql.sql("""
                        select id, auditor_id, audit_id, occasion, held_on, witness, result, remarks, person from witnessed_audit
                        where tenant_id = current_tenant() and auditor_id = ? order by held_on desc, recorded_at desc limit 200""").param(auditor).query((row, n) -> witnessed(row)).list();
    }

    /** When an auditor was witnessed last and is due again; empty for who never was. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Witnessing> standing(UUID auditor) {
        return of(auditor).stream()
                .findFirst()
                .map(latest -> new Witnessing(
                        latest.heldOn(), latest.heldOn().plusMonths(houseRules.number(HouseRule.WITNESSED_WITHIN))));
    }

    /** The audits that an auditor was on, on which he can have been witnessed, the latest first. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Booking> audits(UUID auditor) {
        LocalDate now = today.here();
        return list.bookings(auditor, now.minusYears(YEARS_BACK), now).reversed();
    }

    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER},
            in = TenantKind.CERTIFICATION_BODY)
    public Outcome<WitnessedAudit> record(UUID auditor, NewWitnessedAudit wanted) {
        if (name(auditor).isEmpty()) {
            return Outcome.notThere();
        }
        Optional<Booking> audit = audits(auditor).stream()
                .filter(booking -> booking.auditId().equals(wanted.auditId()))
                .findFirst();
        Optional<String> colleague = name(wanted.witnessId());
        var checks = new Checks().text("remarks", wanted.remarks(), 4000);
        if (wanted.auditId() == null) {
            checks.required("occasion", wanted.occasion(), 300);
        } else if (audit.isEmpty()) {
            checks.add(Problem.rule("A-87", "auditId", "problem.witness.not-on-audit"));
        }
        if (wanted.witnessId() == null) {
            checks.required("witness", wanted.witness(), 120);
        } else if (colleague.isEmpty()) {
            checks.add(Problem.unseen("witnessId"));
        } else if (wanted.witnessId().equals(auditor)) {
            checks.add(Problem.rule("A-87", "witnessId", "problem.witness.himself"));
        }
        day(checks, wanted.heldOn(), audit.orElse(null));
        if (wanted.result() == null) {
            checks.invalid("result", "problem.required");
        } else if (wanted.result() != WitnessResult.SATISFACTORY && blank(wanted.remarks())) {
            checks.add(Problem.rule("A-87", "remarks", "problem.witness.remarks"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into witnessed_audit (id, auditor_id, audit_id, occasion, held_on, witness_id, witness, result, remarks)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        auditor,
                        wanted.auditId(),
                        audit.map(Booking::organisation).orElseGet(() -> stripped(wanted.occasion())),
                        wanted.heldOn(),
                        wanted.witnessId(),
                        colleague.orElseGet(() -> stripped(wanted.witness())),
                        Objects.requireNonNull(wanted.result()).name(),
                        blank(wanted.remarks()) ? null : stripped(wanted.remarks())))
                .update();
        return of(auditor).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(Outcome::notThere);
    }

    /** Strikes one that was entered by mistake. Its history stays. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = TenantKind.CERTIFICATION_BODY)
    public Outcome<UUID> strike(UUID id) {
        return sql.sql("delete from witnessed_audit where tenant_id = current_tenant() and id = ?")
                                .param(id)
                                .update()
                        == 1
                ? Outcome.done(id)
                : Outcome.notThere();
    }

    private void day(Checks checks, @Nullable LocalDate day, @Nullable Booking audit) {
        if (day == null) {
            checks.invalid("heldOn", "problem.required");
        } else if (day.isAfter(today.here())) {
            checks.add(Problem.rule("A-87", "heldOn", "problem.witness.later"));
        } else if (audit != null && (day.isBefore(audit.startsOn()) || day.isAfter(audit.endsOn()))) {
            checks.add(Problem.rule("A-87", "heldOn", "problem.witness.other-day", audit.startsOn(), audit.endsOn()));
        }
    }

    private Optional<String> name(@Nullable UUID auditor) {
        return sql.sql("select name from auditor where tenant_id = current_tenant() and id = ?")
                .param(auditor)
                .query(String.class)
                .optional();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static WitnessedAudit witnessed(ResultSet row) throws SQLException {
        return new WitnessedAudit(
                row.getObject("id", UUID.class),
                row.getObject("auditor_id", UUID.class),
                row.getObject("audit_id", UUID.class),
                row.getString("occasion"),
                row.getObject("held_on", LocalDate.class),
                row.getString("witness"),
                WitnessResult.valueOf(row.getString("result")),
                row.getString("remarks"),
                row.getString("person"));
    }
}
