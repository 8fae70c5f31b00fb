package app.auditorium.report;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Technical reviews: of a submitted report, by somebody who took no part in the audit (DOMAIN G.2, A-60). */
@Component
@Transactional
public class TechnicalReviews {

    private static final String ON_TEAM = """
            exists (select from audit_member m join auditor u on u.tenant_id = m.tenant_id and u.id = m.auditor_id
                    where m.tenant_id = a.tenant_id and m.audit_id = a.id
                      and (u.person_id = cast(:person as uuid) or u.email_key = lower(:email)))""";

    private final Audits audits;
    private final AuditConduct conduct;
    private final ReportsOnFile onFile;
    private final Facts facts;
    private final JsonMapper json;
    private final JdbcClient sql;

    TechnicalReviews(
            Audits audits, AuditConduct conduct, ReportsOnFile onFile, Facts facts, JsonMapper json, DataSource app) {
        this.audits = audits;
        this.conduct = conduct;
        this.onFile = onFile;
        this.facts = facts;
        this.json = json;
        this.sql = JdbcClient.create(app);
    }

    /** How a review ended. */
    public enum Result {
        PASSED,
        REPORT_RETURNED,
        FINDINGS_RETURNED
    }

    /**
     * A review of the past.
     *
     * @param number the version of the report that was reviewed
     */
    public record Reviewed(
            int number,
            Result result,
            @Nullable Recommendation recommendation,
            NewReview review,
            @Nullable UUID personId,
            @Nullable String person,
            Instant at) {}

    /**
     * A report that waits for its review.
     *
     * @param mine whether the acting person may review it; nobody reviews what he took part in
     */
    public record Queued(
            UUID auditId,
            String organisation,
            @Nullable String organisationZh,
            StandardId standard,
            AuditType type,
            LocalDate end,
            Instant submittedAt,
            @Nullable String submittedBy,
            boolean mine) {}

    /** The reports that wait, the longest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Queued> queue() {
        Membership acting = Acting.current();
        return sql.sql("""
                        select a.id, o.name, o.name_zh, a.standard, a.type, a.ends_on, v.submitted_at, v.person,
                        """ + ON_TEAM + """
                         as on_team
                        from audit a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
                            join audit_report r on r.tenant_id = a.tenant_id and r.audit_id = a.id and r.state = 'SUBMITTED'
                            join lateral (select submitted_at, person from audit_report_version v
                                          where v.tenant_id = a.tenant_id and v.audit_id = a.id order by number desc limit 1) v on true
                        where a.tenant_id = current_tenant() and a.state = 'REPORTED' order by v.submitted_at, a.id limit 500""")
                .param(
                        "person",
                        acting.personId() == null ? null : acting.personId().toString())
                .param("email", acting.email())
                .query((row, n) -> new Queued(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        StandardId.valueOf(row.getString(4)),
                        AuditType.valueOf(row.getString(5)),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getString(8),
                        acting.hasAny(Role.TECHNICAL_REVIEWER) && !row.getBoolean(9)))
                .list();
    }

    /** Whether the acting person may review this audit now. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public boolean mayReview(UUID audit) {
        return queue().stream()
                .anyMatch(queued -> queued.mine() && queued.auditId().equals(audit));
    }

    /** The reviews of an audit, the newest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Reviewed> of(UUID audit) {
        return sql.sql("""
                        select report_number, outcome, recommendation, checklist, person_id, person, reviewed_at
                        from technical_review where tenant_id = current_tenant() and audit_id = ? order by reviewed_at desc""")
                .param(audit)
                .query((row, n) -> new Reviewed(
                        row.getInt(1),
                        Result.valueOf(row.getString(2)),
                        row.getString(3) == null ? null : Recommendation.valueOf(row.getString(3)),
                        json.readValue(row.getString(4), NewReview.class),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Passes the audit on to the decision, with a recommendation; the client reads the report from now on. */
    @AllowedTo(value = Role.TECHNICAL_REVIEWER, in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> pass(UUID audit, int version, NewReview review) {
        return review(
                audit,
                review,
                Result.PASSED,
                () -> conduct.passReview(
                        audit,
                        version,
                        review.recommendation() == null
                                ? null
                                : review.recommendation().name()));
    }

    /** Sends the report back to be written anew; the audit stays reported. */
    @AllowedTo(value = Role.TECHNICAL_REVIEWER, in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> returnReport(UUID audit, int version, NewReview review) {
        return review(
                audit, review, Result.REPORT_RETURNED, () -> conduct.returnReport(audit, version, review.reason()));
    }

    /** Sends the audit back to its findings. */
    @AllowedTo(value = Role.TECHNICAL_REVIEWER, in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> returnFindings(UUID audit, int version, NewReview review) {
        return review(
                audit,
                review,
                Result.FINDINGS_RETURNED,
                () -> conduct.returnToFindings(audit, version, review.reason()));
    }

    private Outcome<AuditDetails> review(
            UUID id, NewReview review, Result result, java.util.function.Supplier<Outcome<AuditDetails>> step) {
        Optional<AuditDetails> audit = audits.details(id);
        int number = onFile.versions(id).stream()
                .mapToInt(Report.Submitted::number)
                .max()
                .orElse(0);
        if (audit.isEmpty() || number == 0) {
            return Outcome.notThere();
        }
        Checks checks = result == Result.PASSED
                ? review.passing(
                        audit.get().type(),
                        facts.of(audit.get(), Acting.current().locale()).openMajors())
                : new Checks().required("reason", review.reason(), 2000);
        if (onTeam(id)) {
            checks.add(Problem.rule("A-60", null, "rule.review.on-team"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        Outcome<AuditDetails> taken = step.get();
        if (taken instanceof Outcome.Done<AuditDetails>) {
            keep(id, number, review, result);
        }
        return taken;
    }

    private void keep(UUID audit, int number, NewReview review, Result result) {
        sql.sql("""
                        insert into technical_review (id, audit_id, report_number, outcome, recommendation, checklist, reason)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        audit,
                        number,
                        result.name(),
                        review.recommendation() == null
                                ? null
                                : review.recommendation().name(),
                        json.writeValueAsString(review),
                        review.reason()))
                .update();
        onFile.stands(audit, result == Result.PASSED ? Report.State.PASSED : Report.State.RETURNED);
        if (result == Result.PASSED) {
            onFile.issue(audit, number);
        }
    }

    private boolean onTeam(UUID audit) {
        Membership acting = Acting.current();
        return sql.sql("select " + ON_TEAM + " from audit a where a.tenant_id = current_tenant() and a.id = :audit")
                .param(
                        "person",
                        acting.personId() == null ? null : acting.personId().toString())
                .param("email", acting.email())
                .param("audit", audit)
                .query(Boolean.class)
                .single();
    }
}
