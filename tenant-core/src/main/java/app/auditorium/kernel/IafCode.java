package app.auditorium.kernel;

/** A technical sector of IAF ID 1, always two digits: {@code "03"}, never a number (DOMAIN B.1). */
public record IafCode(String value) implements Comparable<IafCode> {

    public IafCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("No IAF code: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value.matches("0[1-9]|[12][0-9]|3[0-9]");
    }

    @Override
    public int compareTo(IafCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
