package app.auditorium.finding;

import app.auditorium.kernel.Checks;
import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes, as the body, that its client has read what it need not answer. */
@Component
class TakeNote implements Receiver<FindingNoted> {

    private final FindingRepository findings;
    private final FindingMoves moves;

    TakeNote(FindingRepository findings, FindingMoves moves) {
        this.findings = findings;
        this.moves = moves;
    }

    @Override
    public Class<FindingNoted> event() {
        return FindingNoted.class;
    }

    @Override
    public void receive(FindingNoted event, UUID sender, @Nullable UUID causedBy) {
        Move move = new Move(FindingStep.NOTE).by(event.person());
        findings.findById(event.findingId())
                .filter(finding ->
                        moves.clientOf(finding).filter(sender::equals).isPresent())
                .filter(finding -> !moves.judge(finding, move, new Checks()).refuse())
                .ifPresent(finding -> moves.taken(finding, move));
    }
}
