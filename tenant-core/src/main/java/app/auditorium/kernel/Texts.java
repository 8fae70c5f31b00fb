package app.auditorium.kernel;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The product's own words outside the screens (problems, rules, mail), in English and Traditional Chinese. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The Chinese name for who reads Chinese, where there is one; else the other. */
    public static String name(Locale language, String name, @Nullable String nameZh) {
        return nameZh != null && Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? nameZh : name;
    }

    /** The text of a key with ICU placeholders filled, lists told one after the other; a missing key is a bug and throws. */
    public static String of(Locale locale, String key, Object... args) {
        Object[] shown = Arrays.stream(args).map(arg -> shown(locale, arg)).toArray();
        return new MessageFormat(bundle(locale).getString(key), ULocale.forLocale(locale)).format(shown);
    }

    public static boolean has(Locale locale, String key) {
        try {
            bundle(locale).getString(key);
            return true;
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages", "zh".equals(locale.getLanguage()) ? Locale.TRADITIONAL_CHINESE : Locale.ROOT, NO_FALLBACK);
    }

    /** Names one after the other, as the language separates them. */
    public static String list(Locale locale, Collection<?> names) {
        return names.stream().map(String::valueOf).collect(Collectors.joining(between(locale)));
    }

    /** Sentences one after the other: a space parts them, but none follows a Chinese full stop. */
    public static String sentences(Stream<String> sentences) {
        return sentences
                .reduce((before, next) -> before + (before.endsWith("。") ? "" : " ") + next)
                .orElse("");
    }

    /** What stands between two names of a list. */
    public static String between(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? "、" : ", ";
    }

    private static Object shown(Locale locale, Object arg) {
        return switch (arg) {
            case Collection<?> names -> list(locale, names);
            case Locale spoken -> spoken.getDisplayLanguage(locale);
            case DateRange days -> days.shown();
            case LocalDate day -> day.toString();
            case LocalTime time -> time.toString();
            case Enum<?> word -> word.toString();
            case IafCode code -> code.toString();
            default -> arg;
        };
    }
}
