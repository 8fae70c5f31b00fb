package app.auditorium.decision;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a matter must fulfil before it is entered. */
@Component
class MatterCheck {

    private static final int LONGEST = 4000;

    private final Today today;
    private final JdbcClient sql;

    MatterCheck(Today today, DataSource app) {
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    Checks of(NewMatter wanted, CertificationDetails certification, CertificationState state, LocalDate day) {
        var checks = new Checks()
                .required("grounds", wanted.grounds(), LONGEST)
                .text("askedBy", wanted.askedBy(), 200)
                .text("evidence", wanted.evidence(), LONGEST)
                .text("scopeText", wanted.scopeText(), 2000)
                .iafCodes("codes", wanted.codes());
        Matter matter = wanted.matter();
        if (matter == null) {
            return checks.invalid("matter", "problem.required");
        }
        if (!Matter.entered().contains(matter)) {
            return checks.add(Problem.rule("G.3", "matter", "rule.decision.not-entered"));
        }
        if (!matter.fits(state)) {
            checks.add(Problem.rule("G.3", "matter", "rule.decision.matter-state"));
        }
        if (day.isAfter(today.here())) {
            checks.add(Problem.rule("G.3", "askedOn", "rule.decision.future", today.here()));
        }
        if (matter.origin() == Matter.Origin.REQUEST
                && (wanted.askedBy() == null || wanted.askedBy().isBlank())) {
            checks.invalid("askedBy", "problem.required");
        }
        scope(matter, wanted.codes(), certification, checks);
        if (isOpen(certification.id(), matter)) {
            checks.add(Problem.rule("G.3", "matter", "rule.decision.open-already"));
        }
        return checks;
    }

    private static void scope(
            Matter matter, @Nullable List<String> codes, CertificationDetails certification, Checks checks) {
        if (codes == null) {
            return;
        }
        if (matter == Matter.EXTENSION_ASKED && !codes.containsAll(certification.iafCodes())) {
            checks.add(Problem.rule("A-73", "codes", "rule.decision.not-larger"));
        }
        if (matter == Matter.REDUCTION_ASKED
                && (codes.isEmpty() || !certification.iafCodes().containsAll(codes))) {
            checks.add(Problem.rule("A-72", "codes", "rule.decision.not-smaller"));
        }
    }

    static Checks of(ExtensionReview review, CertificationDetails certification) {
        var checks = new Checks().required("notes", review.notes(), LONGEST).iafCodes("codes", review.codes());
        if (!review.codes().containsAll(certification.iafCodes())) {
            checks.add(Problem.rule("A-73", "codes", "rule.decision.not-larger"));
        }
        return checks;
    }

    static Checks of(TransferReview review) {
        var checks = new Checks()
                .text("issuingBody", review.issuingBody(), 200)
                .text("accreditationBody", review.accreditationBody(), 200)
                .text("certificateNumber", review.certificateNumber(), 100)
                .text("notes", review.notes(), LONGEST)
                .between("openMajors", review.openMajors(), 0, 1000)
                .between("openMinors", review.openMinors(), 0, 1000);
        LocalDate granted = review.grantedOn();
        LocalDate expires = review.expiresOn();
        if (granted != null && expires != null && !expires.isAfter(granted)) {
            checks.invalid("expiresOn", "rule.decision.transfer-dates");
        }
        return checks;
    }

    private boolean isOpen(UUID certification, Matter matter) {
        return sql.sql("""
                        select exists (select from decision_file where tenant_id = current_tenant() and certification_id = ?
                            and matter = ? and state = 'OPEN')""")
                .params(certification, matter.name())
                .query(Boolean.class)
                .single();
    }
}
