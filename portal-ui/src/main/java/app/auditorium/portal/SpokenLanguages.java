package app.auditorium.portal;

import java.util.List;
import java.util.Locale;

/** The languages that auditors speak and audits are held in, by name. */
public final class SpokenLanguages {

    /** Those that are offered; any other tag is shown by its name, too. */
    public static final List<String> OFFERED =
            List.of("zh-TW", "en", "nan-TW", "hak-TW", "ja", "ko", "vi", "id", "th", "de", "fr");

    private SpokenLanguages() {}

    public static String name(String tag) {
        return Words.has("auditor.language." + tag)
                ? Words.of("auditor.language." + tag)
                : Locale.forLanguageTag(tag).getDisplayName(Words.language());
    }
}
