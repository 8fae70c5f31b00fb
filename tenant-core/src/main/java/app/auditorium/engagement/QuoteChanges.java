package app.auditorium.engagement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it was typed.
 *
 * @param version that was read
 * @param taxPercent of the sum, 0 to 50
 */
public record QuoteChanges(
        int version,
        @Nullable LocalDate validUntil,
        @Nullable BigDecimal taxPercent,
        @Nullable String terms,
        List<QuoteLine> lines) {}
