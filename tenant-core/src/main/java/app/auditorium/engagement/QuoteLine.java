package app.auditorium.engagement;

import app.auditorium.kernel.Money;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One item of an offer.
 *
 * @param standard that it is for; null where it is for all
 * @param days of eight hours, half days included
 * @param rate for one day
 */
public record QuoteLine(
        @Nullable StandardId standard,
        @Nullable String item,
        @Nullable BigDecimal days,
        @Nullable BigDecimal rate) {

    /** Days times rate; nothing while one of them is missing. */
    public Money amount(String currency) {
        return days == null || rate == null
                ? new Money(BigDecimal.ZERO, currency)
                : new Money(rate, currency).times(days);
    }
}
