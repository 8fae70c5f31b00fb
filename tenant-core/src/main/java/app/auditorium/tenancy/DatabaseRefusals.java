package app.auditorium.tenancy;

import app.auditorium.kernel.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The constraints that guard business rules in the database, and how each refusal is told. */
final class DatabaseRefusals {

    private DatabaseRefusals() {}

    static Optional<Problem> problem(String constraint, @Nullable String detail) {
        return switch (constraint) {
            case "no_double_booking" -> Optional.of(Problem.rule("G.2", "team", "problem.team.double-booking"));
            case "audit_after_agreement" ->
                Optional.of(Problem.rule("A-26", "start", "problem.audit.before-agreement"));
            case "pre_audit_once" -> Optional.of(Problem.rule("A-68", "type", "rule.audit.pre-audit-once"));
            case "pre_audit_grades_nothing" -> Optional.of(Problem.rule("A-68", "grade", "problem.finding.pre-audit"));
            case "stage_2_after_stage_1" -> Optional.of(Problem.rule("A-30", "start", "problem.audit.stage-order"));
            case "stage_2_after_conclusions" -> Optional.of(Problem.rule("A-30", null, "rule.audit.stage-1-open"));
            case "audit_has_lead", "one_lead" ->
                Optional.of(Problem.rule("A-43", "leadAuditorId", "problem.team.no-lead"));
            case "team_is_impartial" ->
                Optional.of(Problem.rule(detail == null ? "A-65" : detail, "team", "problem.team.conflict"));
            case "decision_is_independent" -> Optional.of(Problem.rule("A-60", null, "problem.decision.took-part"));
            case "decision_is_impartial" ->
                Optional.of(Problem.rule(detail == null ? "A-65" : detail, null, "rule.decision.conflict"));
            case "decider_is_on_file" -> Optional.of(Problem.rule("A-61", null, "rule.decision.not-on-file"));
            case "decision_majors_verified" -> Optional.of(Problem.rule("A-52", null, "problem.decision.majors-open"));
            case "decision_is_signed_in_person" ->
                Optional.of(Problem.rule("G.3", null, "problem.decision.not-in-person"));
            case "negative_decision_has_a_reason" ->
                Optional.of(Problem.rule("G.3", "reason", "rule.decision.reason-needed"));
            case "certification_leaves_its_event" ->
                Optional.of(Problem.rule("G.3", null, "problem.certification.no-event"));
            case "scope_is_decided" ->
                Optional.of(Problem.rule("A-72", "iafCodes", "problem.certification.scope-decided"));
            case "one_decision_a_file" -> Optional.of(Problem.rule("G.3", null, "rule.decision.settled"));
            case "handler_is_uninvolved" ->
                Optional.of(Problem.rule(detail == null ? "A-85" : detail, "handlerId", "problem.grievance.involved"));
            case "nonconformity_names_its_clause" ->
                Optional.of(Problem.rule("A-51", "clause", "problem.finding.clause-needed"));
            case "team_has_declared", "relation_is_judged" ->
                Optional.of(Problem.rule("A-67", null, "problem.audit.undeclared"));
            case "audit_moves_as_g2_says", "audit_leaves_its_event" ->
                Optional.of(Problem.rule("G.2", null, "rule.audit.not-now"));
            case "finding_moves_as_g2_says", "finding_leaves_its_event" ->
                Optional.of(Problem.rule("G.2", null, "rule.finding.not-now"));
            case "finding_is_not_downgraded" -> Optional.of(Problem.rule("A-50", "grade", "problem.finding.downgrade"));
            case "finding_stands_still" -> Optional.of(Problem.rule("G.2", null, "problem.finding.released"));
            case "recommendation_is_for_a_decision" ->
                Optional.of(Problem.rule("A-32", "recommendation", "rule.report.stage-1"));
            case "reviewer_is_independent" -> Optional.of(Problem.rule("A-60", null, "rule.review.on-team"));
            case "early_close_has_a_reason" ->
                Optional.of(
                        Problem.rule("A-55", "closing.shortened", "rule.audit.closed-early", String.valueOf(detail)));
            case "reported_by_a_report" -> Optional.of(Problem.rule("A-55", null, "rule.report.none"));
            case "ready_by_a_review" -> Optional.of(Problem.rule("G.2", null, "rule.review.none"));
            case "answer_stands_still" -> Optional.of(Problem.rule("A-51", null, "rule.finding.answer-sent"));
            case "kept_as_a86_says" -> Optional.of(Problem.rule("A-86", null, "problem.kept"));
            case "organisation_tax_id" ->
                Optional.of(Problem.rule("A-20", "taxId", "problem.organisation.tax-id-taken"));
            case "audit_site_tenant_id_site_id_fkey",
                    "finding_tenant_id_site_id_fkey",
                    "certified_site_tenant_id_site_id_fkey" ->
                Optional.of(Problem.rule("A-86", "sites", "problem.organisation.a-site-in-use"));
            case "auditor_tenant_id_email_key_key" ->
                Optional.of(Problem.rule("A-87", "email", "problem.auditor.email-taken"));
            case "scope_entry_tenant_id_standard_iaf_code_daterange_excl" ->
                Optional.of(Problem.rule("B.1", "items", "problem.scope.overlap"));
            case "engagement_moves" -> Optional.of(Problem.rule("G.1", null, "rule.engagement.not-now"));
            case "contract_is_signed" -> Optional.of(Problem.rule("A-26", null, "rule.engagement.not-signed"));
            case "paper_follows_offer" ->
                Optional.of(Problem.rule("A-26", "sourceOn", "rule.agreement.before-offer", String.valueOf(detail)));
            case "quote_stays" -> Optional.of(Problem.rule("A-26", null, "rule.quote.sent"));
            case "document_stays" -> Optional.of(Problem.rule("A-86", null, "problem.document.released"));
            default -> Optional.empty();
        };
    }
}
