package app.auditorium.engagement;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is given.
 *
 * @param quote the version that was read
 * @param typedName the signatory's name, typed out
 * @param agreed whether the sentence of intent was ticked
 */
public record Signature(@Nullable UUID quote, @Nullable String typedName, boolean agreed) {

    /** The sentence that is agreed to, in the language of the reader. */
    public static String intent(Locale locale, int quoteNumber) {
        return Texts.of(locale, "agreement.intent", quoteNumber);
    }

    /** What is said by who records a signature that the other side gave on paper: nobody declares for another. */
    public static String intentOnPaper(Locale locale, int quoteNumber) {
        return Texts.of(locale, "agreement.intent.paper", quoteNumber);
    }

    Checks check(QuoteDetails inForce, LocalDate today) {
        var checks = new Checks().required("typedName", typedName, 120);
        if (!agreed) {
            checks.add(Problem.rule("A-26", "agreed", "rule.agreement.intent"));
        }
        if (!inForce.id().equals(quote)) {
            checks.add(Problem.rule("A-26", null, "rule.agreement.superseded"));
        } else if (!inForce.isOpenOn(today)) {
            checks.add(Problem.rule("A-26", null, "rule.agreement.expired", String.valueOf(inForce.validUntil())));
        }
        return checks;
    }

    SignOff of(
            QuoteDetails inForce,
            SignOff.Party party,
            @Nullable String source,
            @Nullable LocalDate sourceOn,
            @Nullable UUID document,
            Instant now) {
        Locale locale = Acting.current().locale();
        return new SignOff(
                UUID.randomUUID(),
                inForce.id(),
                Objects.requireNonNull(inForce.sha256()),
                party,
                Objects.requireNonNull(typedName).strip(),
                source == null ? intent(locale, inForce.number()) : intentOnPaper(locale, inForce.number()),
                null,
                source,
                sourceOn,
                document,
                null,
                now);
    }
}
