package app.auditorium.engagement;

import java.util.Locale;

/** What an automatic check of a review found, in words that do not change any more. */
public record ReviewCheck(String rule, Result result, String en, String zh) {

    /** How it stands. */
    public enum Result {
        PASSED,
        /** To be considered; it stops nothing. */
        NOTED,
        /** The review cannot be completed. */
        FAILED
    }

    public String text(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
