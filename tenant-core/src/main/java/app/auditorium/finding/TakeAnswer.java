package app.auditorium.finding;

import app.auditorium.kernel.Checks;
import app.auditorium.tenancy.Receiver;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the body's finding, as the body, once the client's answer can be read as a shared row. */
@Component
class TakeAnswer implements Receiver<FindingAnswered> {

    private final FindingRepository findings;
    private final AnswersOnFile answers;
    private final FindingMoves moves;

    TakeAnswer(FindingRepository findings, AnswersOnFile answers, FindingMoves moves) {
        this.findings = findings;
        this.answers = answers;
        this.moves = moves;
    }

    @Override
    public Class<FindingAnswered> event() {
        return FindingAnswered.class;
    }

    /** An answer that came too late, or to somebody else's finding, moves nothing; it can still be read. */
    @Override
    public void receive(FindingAnswered event, UUID sender, @Nullable UUID causedBy) {
        Optional<Finding> found = findings.findById(event.findingId())
                .filter(finding ->
                        moves.clientOf(finding).filter(sender::equals).isPresent());
        Optional<Answer> answer =
                found.flatMap(finding -> answers.fromClient(moves.owner(), finding.id(), sender).stream()
                        .filter(sent -> sent.id().equals(event.answerId()))
                        .findFirst());
        if (found.isEmpty() || answer.isEmpty()) {
            return;
        }
        Move move = new Move(FindingStep.ANSWER)
                .answer(answer.get().content())
                .ofAnswer(answer.get().id(), answer.get().writtenBy(), day(answer.get()));
        if (!moves.judge(found.get(), move, new Checks()).refuse()) {
            moves.taken(found.get(), move);
        }
    }

    private static LocalDate day(Answer answer) {
        return Objects.requireNonNull(answer.answeredOn());
    }
}
