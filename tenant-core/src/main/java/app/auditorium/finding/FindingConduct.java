package app.auditorium.finding;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the body does with a finding after it was issued (DOMAIN G.2, A-50 … A-54): the lead's review, verification, and the end. */
@Component
@Transactional
public class FindingConduct {

    private final FindingMoves moves;
    private final AnswersOnFile answers;
    private final Today today;

    FindingConduct(FindingMoves moves, AnswersOnFile answers, Today today) {
        this.moves = moves;
        this.answers = answers;
        this.today = today;
    }

    /** Accepts the answer: a minor's plan, a major's evidence; and tells the client how it is going to be verified. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FindingDetails> accept(UUID id, int version, @Nullable VerifyBy verifyBy) {
        return moves.take(id, version, new Move(FindingStep.ACCEPT).verifyBy(verifyBy));
    }

    /** Sends the answer back to the client. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FindingDetails> sendBack(UUID id, int version, @Nullable String reason) {
        return moves.take(id, version, new Move(FindingStep.RETURN).reason(reason));
    }

    /** The action was seen to be effective, by this evidence. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FindingDetails> verify(UUID id, int version, @Nullable String evidence) {
        return moves.take(id, version, new Move(FindingStep.VERIFY).evidence(evidence));
    }

    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FindingDetails> close(UUID id, int version) {
        return moves.take(id, version, new Move(FindingStep.CLOSE));
    }

    /** The action turned out not to be effective; the client answers anew. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FindingDetails> reopen(UUID id, int version, @Nullable String reason) {
        return moves.take(id, version, new Move(FindingStep.REOPEN).reason(reason));
    }

    /** A minor becomes a major; the other way round there is none. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FindingDetails> upgrade(UUID id, int version, @Nullable String reason) {
        return moves.take(id, version, new Move(FindingStep.UPGRADE).reason(reason));
    }

    /** Records that the client took note of what it need not answer. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FindingDetails> note(UUID id, int version) {
        return moves.take(id, version, new Move(FindingStep.NOTE));
    }

    /**
     * Enters what a client without a tenant answered outside the portal.
     *
     * @param source how it came: a letter, a mail
     * @param answeredOn the day on which the client answered
     */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FindingDetails> answerOnBehalf(
            UUID id, int version, NewAnswer answer, @Nullable String source, @Nullable LocalDate answeredOn) {
        return moves.with(id, version, finding -> {
            var checks = new app.auditorium.kernel.Checks().required("source", source, 500);
            if (answeredOn == null) {
                checks.invalid("answeredOn", "problem.required");
            } else if (answeredOn.isAfter(today.here())) {
                checks.add(Problem.rule("A-51", "answeredOn", "rule.finding.answered-later"));
            }
            if (moves.clientOf(finding).isPresent()) {
                checks.add(Problem.rule("A-51", null, "rule.finding.client-answers"));
            }
            var move = new Move(FindingStep.ANSWER).answer(answer);
            checks = moves.judge(finding, move, checks);
            if (checks.refuse() || source == null || answeredOn == null) {
                return Outcome.refused(checks.problems());
            }
            UUID owner = moves.owner();
            int draft = answers.draft(owner, id).map(Answer::version).orElse(0);
            answers.write(owner, id, answer, source.strip(), draft);
            UUID sent = answers.draft(owner, id).orElseThrow().id();
            answers.send(sent, answeredOn);
            return moves.taken(finding, move.ofAnswer(sent, null, answeredOn));
        });
    }
}
