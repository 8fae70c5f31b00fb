package app.auditorium.engagement;

import java.util.List;

/**
 * The same with what belongs to it.
 *
 * @param applications what was submitted, by the company or on its behalf, the newest first
 * @param quotes versions that the body sent, the newest first
 * @param steps the newest first
 */
public record OurEngagementDetails(
        OurEngagement engagement,
        List<StandardTerms> terms,
        List<ApplicationVersion> applications,
        List<QuoteDetails> quotes,
        List<StepTaken> steps) {

    /** Whether an offer stands. */
    public boolean isSent() {
        return quotes.stream().anyMatch(quote -> quote.state() == QuoteDetails.State.SENT);
    }
}
