package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Candidate;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Auditors who cannot go, for the planner: each is settled by a decision, of which the auditor hears. */
@Component
@Transactional
public class VisitAnswers {

    private static final int MOST = 100;
    private static final int DAYS_SHOWN = 7;
    private static final int LONGEST_REASON = 1_000;

    private final AnswerTable answers;
    private final AnswerLetters letters;
    private final Audits audits;
    private final MovingAudits moving;

    VisitAnswers(AnswerTable answers, AnswerLetters letters, Audits audits, MovingAudits moving) {
        this.answers = answers;
        this.letters = letters;
        this.audits = audits;
        this.moving = moving;
    }

    /** What auditors said and nobody has settled, by the days of the audits; at most 100. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<VisitAnswer> open() {
        return answers.open(MOST);
    }

    /** What auditors said and took back in the last week, and have not said anew: they go after all. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<VisitAnswer> takenBack() {
        return answers.takenBack(DAYS_SHOWN);
    }

    /** How one was settled; empty while it is open. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Settled> settled(UUID id) {
        return answers.settled(id);
    }

    /** Whom the rules allow on an audit in the place of one of its team. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Candidate> couldGo(UUID audit, UUID insteadOf) {
        return audits.replacements(audit, insteadOf);
    }

    /**
     * Settles what an auditor said: somebody else goes or the audit moves, by the rules of planning, or he goes nevertheless for a reason.
     * Whom a swap names goes only once he has agreed to it.
     *
     * @param version of the audit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> settle(UUID id, int version, Settlement how) {
        VisitAnswer answer = answers.held(id).orElse(null);
        if (answer == null) {
            return answers.gone(id);
        }
        return switch (how) {
            case Settlement.Replaced(var by) -> replace(answer, version, by);
            case Settlement.Moved(var to) -> moved(answer, moving.move(answer.auditId(), version, to));
            case Settlement.Arranged(var as) -> moved(answer, moving.take(answer.auditId(), version, as));
            case Settlement.Kept(var reason) -> keep(answer, reason);
        };
    }

    private Outcome<UUID> replace(VisitAnswer answer, int version, @Nullable UUID by) {
        if (by == null) {
            return Outcome.refused(Problem.invalid("by", "problem.required"));
        }
        if (by.equals(answer.instead()) && !answer.isAgreed()) {
            return Outcome.refused(Problem.rule(
                    "G.2",
                    "by",
                    answer.isAsked() ? "problem.swap.awaited" : "problem.swap.declined",
                    String.valueOf(answer.insteadName())));
        }
        return details(answer)
                .then(audit ->
                        audits.change(audit.id(), version, audit.asWanted().with(by, answer.auditorId())))
                .map(changed -> {
                    answers.settle(answer.id(), "REPLACED", by, null, changed.version());
                    letters.replaced(answer, by);
                    return changed.id();
                });
    }

    private Outcome<UUID> moved(VisitAnswer answer, Outcome<AuditDetails> outcome) {
        return outcome.map(audit -> {
            answers.settle(answer.id(), "MOVED", null, null, audit.version());
            letters.moved(answer, audit);
            return audit.id();
        });
    }

    private Outcome<UUID> keep(VisitAnswer answer, @Nullable String reason) {
        var checks = new Checks().required("reason", reason, LONGEST_REASON);
        if (reason == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        answers.settle(answer.id(), "KEPT", null, reason.strip(), null);
        letters.kept(answer, reason.strip());
        return Outcome.done(answer.auditId());
    }

    private Outcome<AuditDetails> details(VisitAnswer answer) {
        return audits.details(answer.auditId()).map(Outcome::done).orElseGet(Outcome::notThere);
    }
}
