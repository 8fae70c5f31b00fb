package app.auditorium.engagement;

import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends the body's engagement where its client company gives up. */
@Component
class ReceiveCancellation implements Receiver<EngagementCancelled> {

    private final Moves moves;
    private final Post post;

    ReceiveCancellation(Moves moves, Post post) {
        this.moves = moves;
        this.post = post;
    }

    @Override
    public Class<EngagementCancelled> event() {
        return EngagementCancelled.class;
    }

    @Override
    public void receive(EngagementCancelled event, UUID sender, @Nullable UUID causedBy) {
        Engagement engagement = moves.find(event.engagement())
                .orElseThrow(() -> new IllegalStateException("Its enquiry has not come in yet"));
        if (moves.isOf(engagement, sender)
                && moves.against(engagement, EngagementStep.CANCEL).isEmpty()) {
            moves.take(engagement, EngagementStep.CANCEL, Cause.of(sender, event.person(), event.reason(), null));
            post.toBody("mail.engagement-cancelled", engagement.id(), engagement.number(), event.reason());
        }
    }
}
