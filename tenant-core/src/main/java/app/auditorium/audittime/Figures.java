package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads numbers that come from outside, and writes them as people do. */
final class Figures {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Beyond it a number costs memory to add up and means nothing; every double lies within. */
    private static final int MOST_SCALE = 400;

    private Figures() {}

    /** A whole number from {@code least}; zero where it is missing and may be. */
    static BigInteger whole(Checks checks, String field, @Nullable BigInteger number, boolean required, int least) {
        if (number == null) {
            if (required) {
                checks.invalid(field, "problem.required");
            }
            return BigInteger.ZERO;
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0) {
            checks.invalid(field, "problem.not-below", least);
        }
        return number;
    }

    /** A decimal number of a size that can be reckoned with; zero where it is missing or none. */
    static BigDecimal decimal(Checks checks, String field, @Nullable BigDecimal number, boolean required) {
        if (number == null) {
            if (required) {
                checks.invalid(field, "problem.required");
            }
            return BigDecimal.ZERO;
        }
        if (Math.abs((long) number.scale()) > MOST_SCALE) {
            checks.invalid(field, "problem.number-extreme");
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** Days that are planned: not negative. */
    static @Nullable BigDecimal planned(Checks checks, String field, @Nullable BigDecimal days) {
        if (days == null) {
            return null;
        }
        BigDecimal read = decimal(checks, field, days, false);
        if (read.signum() < 0) {
            checks.invalid(field, "problem.not-below", 0);
        }
        return read;
    }

    /** Without superfluous zeros, never in scientific notation: 7.50 is 7.5 and 1E+1 is 10. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String text(BigDecimal number) {
        return plain(number).toPlainString();
    }

    /** With its sign: −10, +5, 0. */
    static String signed(BigDecimal number) {
        String text = plain(number.abs()).toPlainString();
        return switch (number.signum()) {
            case -1 -> "−" + text;
            case 1 -> "+" + text;
            default -> text;
        };
    }

    static BigDecimal percentOf(BigDecimal base, BigDecimal percent) {
        return base.multiply(percent).divide(HUNDRED);
    }
}
