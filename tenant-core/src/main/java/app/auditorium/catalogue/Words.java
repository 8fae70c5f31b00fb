package app.auditorium.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of a catalogue row. */
final class Words {

    private Words() {}

    /** Chinese for any Chinese locale, English for every other. */
    static String in(Locale locale, String english, String chinese) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }

    static void filled(@Nullable String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }
}
