package app.auditorium.engagement;

import app.auditorium.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer in one version.
 *
 * @param number 1, 2 … of its engagement
 * @param sha256 of its content, from the sending on: what is signed
 */
public record QuoteDetails(
        UUID id,
        UUID engagementId,
        int number,
        State state,
        int version,
        String currency,
        BigDecimal taxPercent,
        @Nullable LocalDate validUntil,
        String terms,
        @Nullable String sha256,
        @Nullable String sentBy,
        @Nullable Instant sentAt,
        List<QuoteLine> lines,
        List<SignOff> signOffs) {

    /** How far it is. */
    public enum State {
        /** The body is still writing it. */
        DRAFT,
        /** In force, to be signed or signed. */
        SENT,
        /** Another version took its place. */
        SUPERSEDED
    }

    public Money net() {
        return lines.stream()
                .map(line -> line.amount(currency))
                .reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }

    public Money tax() {
        return net().percent(taxPercent);
    }

    public Money total() {
        return net().plus(tax());
    }

    /** The signature of a side under this very content. */
    public Optional<SignOff> signedBy(SignOff.Party party) {
        return signOffs.stream()
                .filter(sign -> sign.party() == party && sign.quoteSha256().equals(sha256))
                .findFirst();
    }

    public boolean isSigned() {
        return signedBy(SignOff.Party.BODY).isPresent()
                && signedBy(SignOff.Party.CLIENT).isPresent();
    }

    /** Whether it can be signed on a day. */
    public boolean isOpenOn(LocalDate day) {
        return state == State.SENT && validUntil != null && !day.isAfter(validUntil);
    }
}
