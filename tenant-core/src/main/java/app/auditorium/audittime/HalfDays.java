package app.auditorium.audittime;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding to half days, of which one is the least (DOMAIN C-05, C-06). */
final class HalfDays {

    static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.TWO;

    private HalfDays() {}

    /** To the nearest half day, ties up, at least 0.5. */
    static BigDecimal nearest(BigDecimal days) {
        return atLeastHalf(days.multiply(TWO).setScale(0, RoundingMode.HALF_UP));
    }

    /** A share of whole half days, rounded the same way and without a detour over an endless decimal. */
    static BigDecimal nearest(BigDecimal halfDays, Fraction share) {
        // floor(2 * days * n / d + 1/2), over whole numbers only
        BigDecimal denominator = BigDecimal.valueOf(2L * share.denominator());
        BigDecimal numerator = halfDays.multiply(BigDecimal.valueOf(4L * share.numerator()))
                .add(BigDecimal.valueOf(share.denominator()));
        return atLeastHalf(numerator.divideToIntegralValue(denominator));
    }

    /** To the next half day, at least 0.5. */
    static BigDecimal up(BigDecimal days) {
        return atLeastHalf(days.multiply(TWO).setScale(0, RoundingMode.CEILING));
    }

    static BigDecimal up(BigDecimal halfDays, Fraction share) {
        BigDecimal[] parts = halfDays.multiply(BigDecimal.valueOf(2L * share.numerator()))
                .divideAndRemainder(BigDecimal.valueOf(share.denominator()));
        return atLeastHalf(parts[1].signum() == 0 ? parts[0] : parts[0].add(BigDecimal.ONE));
    }

    private static BigDecimal atLeastHalf(BigDecimal halves) {
        return Figures.plain(halves.divide(TWO).max(HALF));
    }
}
