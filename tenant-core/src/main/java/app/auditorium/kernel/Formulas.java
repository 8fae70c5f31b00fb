package app.auditorium.kernel;

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe on its way out, and loses it on its way in, so that
 * an export can be imported again.
 */
public final class Formulas {

    /** The full-width ones count too: East Asian spreadsheets read them as their narrow twins. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    public static String neutralised(String text) {
        return starts(text, 0) ? "'" + text : text;
    }

    public static String restored(String text) {
        return text.startsWith("'") && starts(text, 1) ? text.substring(1) : text;
    }

    private static boolean starts(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
