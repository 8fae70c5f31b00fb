package app.auditorium.portal;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Texts;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every visible word of the portal, in English and Traditional Chinese, from {@code vaadin-i18n/<module>/translations*.properties}.
 * Placeholders and plurals are ICU's.
 */
@Component
public class Words implements I18NProvider {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.TRADITIONAL_CHINESE;

    private static final Map<String, String> IN_ENGLISH = read("translations.properties");
    private static final Map<String, String> IN_CHINESE = read("translations_zh_TW.properties");

    /** The text of a key in the language of the browser tab. */
    public static String of(String key, Object... args) {
        return in(language(), key, args);
    }

    /** The text of a key in a language; a missing key shows itself, and a test finds it. */
    public static String in(Locale locale, String key, Object... args) {
        String text = words(locale).get(key);
        if (text == null) {
            return key;
        }
        Object[] shown = Arrays.stream(args).map(Words::shown).toArray();
        return new MessageFormat(text, ULocale.forLocale(locale)).format(shown);
    }

    /** What stands between two names of a list, in the reader's language. */
    public static String between() {
        return Texts.between(language());
    }

    public static boolean has(String key) {
        return IN_ENGLISH.containsKey(key);
    }

    /** The language of the browser tab, one of the two. */
    public static Locale language() {
        return Optional.ofNullable(UI.getCurrent())
                .map(UI::getLocale)
                .map(Words::closest)
                .orElse(ENGLISH);
    }

    /** What speaks against something, all in one line, each with its rule. */
    public static String reasons(List<Problem> problems) {
        return Texts.sentences(problems.stream()
                .map(problem -> problem.text(language()) + (problem.rule() == null ? "" : " · " + problem.rule()))
                .distinct());
    }

    /** Chinese for any Chinese locale, English for every other. */
    public static Locale closest(Locale wanted) {
        return Locale.CHINESE.getLanguage().equals(wanted.getLanguage()) ? CHINESE : ENGLISH;
    }

    static Map<String, String> words(Locale locale) {
        return closest(locale).equals(CHINESE) ? IN_CHINESE : IN_ENGLISH;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(ENGLISH, CHINESE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return in(locale, key, params);
    }

    private static Object shown(Object arg) {
        return arg instanceof LocalDate || arg instanceof Enum<?> ? arg.toString() : arg;
    }

    private static Map<String, String> read(String file) {
        Map<String, String> words = new HashMap<>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:vaadin-i18n/*/" + file)) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
