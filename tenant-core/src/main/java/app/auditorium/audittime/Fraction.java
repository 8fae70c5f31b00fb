package app.auditorium.audittime;

/** A share such as 1/3, kept exact. */
public record Fraction(int numerator, int denominator) {

    public Fraction {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("No share: " + numerator + "/" + denominator);
        }
    }

    /** As it is written. */
    static Fraction of(String text) {
        int bar = text.indexOf('/');
        return new Fraction(Integer.parseInt(text.substring(0, bar)), Integer.parseInt(text.substring(bar + 1)));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
