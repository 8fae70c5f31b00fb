package app.auditorium.engagement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether the version in force is signed by both sides, and what follows from it. */
@Component
class Agreements {

    private final QuoteTable quotes;
    private final Moves moves;

    Agreements(QuoteTable quotes, Moves moves) {
        this.quotes = quotes;
        this.moves = moves;
    }

    Optional<QuoteDetails> inForce(UUID engagement) {
        return quotes.of(engagement).stream()
                .filter(quote -> quote.state() == QuoteDetails.State.SENT)
                .findFirst();
    }

    boolean isSigned(UUID engagement) {
        return inForce(engagement).filter(QuoteDetails::isSigned).isPresent();
    }

    /** The second signature puts the engagement under contract. */
    void settle(Engagement engagement) {
        QuoteDetails quote = inForce(engagement.id()).orElse(null);
        if (quote != null
                && quote.isSigned()
                && moves.against(engagement, EngagementStep.CONTRACT).isEmpty()) {
            moves.take(
                    engagement,
                    EngagementStep.CONTRACT,
                    Cause.evidence("quote " + quote.number() + " · " + quote.sha256()));
        }
    }
}
