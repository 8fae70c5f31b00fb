package app.auditorium.engagement;

import app.auditorium.tenancy.Receiver;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the client's administrators what became of their engagement, as the client, if it is theirs to read. */
@Component
class TellClientOfStep implements Receiver<EngagementMoved> {

    private final SharedEngagements engagements;
    private final Post post;

    TellClientOfStep(SharedEngagements engagements, Post post) {
        this.engagements = engagements;
        this.post = post;
    }

    @Override
    public Class<EngagementMoved> event() {
        return EngagementMoved.class;
    }

    @Override
    public void receive(EngagementMoved event, UUID sender, @Nullable UUID causedBy) {
        engagements
                .find(event.engagement())
                .filter(engagement -> engagement.bodyTenantId().equals(sender))
                .ifPresent(engagement -> post.toClient(
                        "mail.engagement." + event.to(),
                        engagement.id(),
                        engagement.bodyName(),
                        Objects.requireNonNullElse(engagement.reason(), "")));
    }
}
