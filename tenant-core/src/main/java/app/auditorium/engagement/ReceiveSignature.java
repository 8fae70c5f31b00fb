package app.auditorium.engagement;

import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a client's signature into the body's file, if it stands under the version in force and was given while that was open. */
@Component
class ReceiveSignature implements Receiver<SignedByClient> {

    private static final Logger log = LoggerFactory.getLogger(ReceiveSignature.class);

    private final Moves moves;
    private final QuoteTable quotes;
    private final Agreements agreements;
    private final Post post;

    ReceiveSignature(Moves moves, QuoteTable quotes, Agreements agreements, Post post) {
        this.moves = moves;
        this.quotes = quotes;
        this.agreements = agreements;
        this.post = post;
    }

    @Override
    public Class<SignedByClient> event() {
        return SignedByClient.class;
    }

    @Override
    public void receive(SignedByClient event, UUID sender, @Nullable UUID causedBy) {
        Engagement engagement = moves.find(event.engagement()).orElse(null);
        SignOff sign = quotes.sharedSignOff(event.engagement(), event.signOff(), sender)
                .orElse(null);
        QuoteDetails inForce = agreements.inForce(event.engagement()).orElse(null);
        if (engagement == null
                || sign == null
                || inForce == null
                || !moves.isOf(engagement, sender)
                || !engagement.state().isOffered()
                || !inForce.id().equals(sign.quoteId())
                || !sign.quoteSha256().equals(inForce.sha256())
                || inForce.signedBy(SignOff.Party.CLIENT).isPresent()
                || !inForce.isOpenOn(
                        sign.signedAt().atZone(Acting.current().zone()).toLocalDate())) {
            log.warn("The signature {} of tenant {} is not taken", event.signOff(), sender);
            return;
        }
        quotes.sign(
                engagement.id(),
                Acting.current().tenantId(),
                new SignOff(
                        sign.id(),
                        sign.quoteId(),
                        sign.quoteSha256(),
                        SignOff.Party.CLIENT,
                        sign.typedName(),
                        sign.intent(),
                        sender,
                        null,
                        null,
                        null,
                        sign.person(),
                        sign.signedAt()));
        agreements.settle(engagement);
        post.toBody("mail.quote-signed-by-client", engagement.id(), sign.typedName(), engagement.number());
    }
}
