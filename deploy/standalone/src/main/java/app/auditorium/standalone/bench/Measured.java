package app.auditorium.standalone.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param figure the ratio, or the quantity where there is nothing to divide by
 * @param target what it should be, {@code "≤ 1.1"}; empty where none was set
 * @param from what the figure was made of
 */
record Measured(String what, String figure, String target, boolean met, String from) {

    static Measured atMost(String what, double ratio, double most, String from) {
        return new Measured(what, shown(ratio), "≤ " + most, ratio <= most, from);
    }

    static Measured atLeast(String what, double ratio, double least, String from) {
        return new Measured(what, shown(ratio), "≥ " + least, ratio >= least, from);
    }

    static Measured quantity(String what, String figure, String from) {
        return new Measured(what, figure, "", true, from);
    }

    static String shown(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    String row() {
        return "| " + what + " | " + figure + " | " + target + " | " + (target.isEmpty() ? "" : met ? "met" : "missed")
                + " | " + from + " |";
    }
}
