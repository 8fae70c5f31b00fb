package app.auditorium.audittime;

/** A share such as 1/3, kept exact. */
public record Fraction(int numerator, int denominator) {

    public Fraction {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("No share: " + numerator + "/" + denominator);
        }
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
