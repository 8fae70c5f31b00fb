package app.auditorium.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of an answer: English or Traditional Chinese, whichever {@code Accept-Language} prefers. */
public final class Languages {

    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0
                        && (range.getRange().equals("zh") || range.getRange().startsWith("zh-"))) {
                    return Locale.TRADITIONAL_CHINESE;
                }
                if (range.getWeight() > 0
                        && List.of("en", "*").contains(range.getRange().split("-")[0])) {
                    return Locale.ENGLISH;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
        return Locale.ENGLISH;
    }
}
