package app.auditorium.engagement;

import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the body's engagement for an enquiry of a client company, if that company stands in the body's files with its link. */
@Component
class ReceiveEnquiry implements Receiver<EnquiryMade> {

    private static final Logger log = LoggerFactory.getLogger(ReceiveEnquiry.class);

    private final Moves moves;
    private final Post post;
    private final LinkedClients clients;

    ReceiveEnquiry(Moves moves, Post post, LinkedClients clients) {
        this.moves = moves;
        this.post = post;
        this.clients = clients;
    }

    @Override
    public Class<EnquiryMade> event() {
        return EnquiryMade.class;
    }

    @Override
    public void receive(EnquiryMade event, UUID sender, @Nullable UUID causedBy) {
        String client = clients.named(event.organisation(), sender).orElse(null);
        if (client == null || moves.find(event.engagement()).isPresent()) {
            log.warn("The enquiry {} of tenant {} is not taken", event.engagement(), sender);
            return;
        }
        moves.enquire(
                event.engagement(),
                event.organisation(),
                Engagement.Origin.CLIENT,
                event.standards(),
                Cause.of(sender, null, null, null));
        post.toBody("mail.enquiry", event.engagement(), client);
    }
}
