package app.auditorium.finding;

import app.auditorium.catalogue.Standards;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a finding must fulfil before it is written (DOMAIN, G.2). */
@Component
class FindingRules {

    private final Standards standards;

    FindingRules(Standards standards) {
        this.standards = standards;
    }

    /** Everything that speaks against a finding; {@code before} is its grade so far. */
    Checks judge(AuditedClient audit, NewFinding wanted, @Nullable Grade before) {
        var checks = new Checks().filledIn("", wanted);
        if (wanted.grade() != null) {
            namesWhatANonconformityNeeds(wanted.grade(), wanted, checks);
            isGradedWhereAnythingIs(audit, wanted.grade(), checks);
            isNotDowngraded(before, wanted.grade(), checks);
        }
        isAboutTheAudit(audit, wanted, checks);
        if (!audit.isOpen()) {
            checks.add(Problem.rule("G.2", null, "problem.finding.audit-over"));
        }
        return checks;
    }

    private static void namesWhatANonconformityNeeds(Grade grade, NewFinding wanted, Checks checks) {
        if (!grade.isNonconformity()) {
            return;
        }
        if (wanted.clause() == null) {
            checks.add(Problem.rule("A-51", "clause", "problem.finding.clause-needed"));
        }
        if (wanted.evidence() == null || wanted.evidence().isEmpty()) {
            checks.add(Problem.rule("A-51", "evidence", "problem.finding.evidence-needed"));
        }
    }

    private static void isGradedWhereAnythingIs(AuditedClient audit, Grade grade, Checks checks) {
        if (grade.isNonconformity() && audit.type() == AuditType.PRE_AUDIT) {
            checks.add(Problem.rule("A-68", "grade", "problem.finding.pre-audit"));
        }
    }

    private static void isNotDowngraded(@Nullable Grade before, Grade now, Checks checks) {
        if (before != null && before.isNonconformity() && !now.isNonconformity()) {
            checks.add(Problem.rule("A-50", "grade", "problem.finding.downgrade"));
        }
    }

    private void isAboutTheAudit(AuditedClient audit, NewFinding wanted, Checks checks) {
        String code = standards.byId(audit.standard()).code();
        if (wanted.standard() != null && wanted.standard() != audit.standard()) {
            checks.add(Problem.rule("A-51", "standard", "problem.finding.standard-of-audit", code));
        } else if (wanted.clause() != null
                && wanted.clause().length() <= 20
                && !standards.isKnownClause(audit.standard(), wanted.clause())) {
            checks.add(Problem.rule("A-51", "clause", "problem.finding.clause-unknown", code, wanted.clause()));
        }
        if (wanted.siteId() != null && !audit.hasSite(wanted.siteId())) {
            checks.add(Problem.unseen("siteId"));
        }
        if (wanted.iafCodes() != null
                && !wanted.iafCodes().stream()
                        .allMatch(iaf -> iaf == null || audit.iafCodes().contains(iaf))) {
            checks.add(Problem.rule("A-51", "iafCodes", "problem.finding.iaf-of-audit", audit.iafCodes()));
        }
    }
}
