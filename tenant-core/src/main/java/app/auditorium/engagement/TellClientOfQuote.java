package app.auditorium.engagement;

import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the client's administrators that a quote waits for them, or that the body has signed it. */
@Component
class TellClientOfQuote implements Receiver<QuoteSent> {

    private final SharedEngagements engagements;
    private final Post post;

    TellClientOfQuote(SharedEngagements engagements, Post post) {
        this.engagements = engagements;
        this.post = post;
    }

    @Override
    public Class<QuoteSent> event() {
        return QuoteSent.class;
    }

    @Override
    public void receive(QuoteSent event, UUID sender, @Nullable UUID causedBy) {
        engagements
                .find(event.engagement())
                .filter(engagement -> engagement.bodyTenantId().equals(sender))
                .ifPresent(engagement -> post.toClient(
                        event.signed() ? "mail.quote-signed" : "mail.quote-sent",
                        engagement.id(),
                        engagement.bodyName()));
    }
}
