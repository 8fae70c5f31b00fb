package app.auditorium.portal.register;

import static app.auditorium.paper.Markup.NOTHING;
import static app.auditorium.paper.Markup.all;
import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import app.auditorium.paper.Markup;
import app.auditorium.portal.Words;
import app.auditorium.register.PublicStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every public page is made of: its language, its frame, its links. Texts are escaped by {@link Markup}. */
record PublicHtml(Locale language, String path, Map<String, String> query) {

    /** The language asked for in the address, or else by the browser. */
    static PublicHtml of(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        Locale wanted = asked == null
                ? request.getHeader("Accept-Language") == null ? Words.CHINESE : request.getLocale()
                : Locale.forLanguageTag(asked);
        var query = new LinkedHashMap<String, String>();
        if (request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        }
        return new PublicHtml(Words.closest(wanted), request.getRequestURI(), query);
    }

    String words(String key, Object... args) {
        return Words.in(language, key, args);
    }

    boolean chinese() {
        return language.equals(Words.CHINESE);
    }

    /** The one of a pair that the reader reads, or else the other. */
    @Nullable String chosen(@Nullable String english, @Nullable String chinese) {
        return chinese() ? (chinese == null ? english : chinese) : (english == null ? chinese : english);
    }

    String page(String title, Markup... content) {
        String tag = chinese() ? "zh-TW" : "en";
        Markup head = element(
                "head",
                element("meta", Map.of("charset", "utf-8")),
                element("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                element("meta", Map.of("name", "color-scheme", "content", "light dark")),
                element("title", text(title + " · Auditorium")),
                element("link", Map.of("rel", "icon", "type", "image/svg+xml", "href", "/icons/auditorium.svg")),
                element("link", Map.of("rel", "stylesheet", "href", "/look/tokens.css")),
                element("link", Map.of("rel", "stylesheet", "href", "/look/public.css")));
        Markup body = element(
                "body",
                element(
                        "header",
                        element("nav", Map.of("aria-label", words("register.navigation")), home(), tabs(), other())),
                element("main", all(content)),
                element("footer", element("p", text(words("register.foot")))));
        return "<!DOCTYPE html>\n" + element("html", Map.of("lang", tag), head, body);
    }

    String message(String what) {
        return page(words("register.title"), element("h1", text(what)), link("/register", words("register.back")));
    }

    private Markup home() {
        return element("a.home", Map.of("href", href("/register", Map.of())), text("Auditorium"));
    }

    private Markup tabs() {
        return element(
                "span.tabs",
                link("/register", words("register.title")),
                link("/verify", words("verify.title")),
                link("/login", words("signin.page")));
    }

    private Markup other() {
        var there = new LinkedHashMap<>(query);
        there.put("lang", chinese() ? "en" : "zh-TW");
        return element(
                "a.language",
                Map.of(
                        "href",
                        address(path, there),
                        "lang",
                        chinese() ? "en" : "zh-TW",
                        "hreflang",
                        chinese() ? "en" : "zh-TW"),
                text(chinese() ? "English" : "繁體中文"));
    }

    Markup link(String to, String label) {
        return element("a", Map.of("href", href(to, Map.of())), text(label));
    }

    /** In a form: the language that was asked for in the address. */
    Markup spoken() {
        return query.containsKey("lang")
                ? element("input", Map.of("type", "hidden", "name", "lang", "value", chinese() ? "zh-TW" : "en"))
                : NOTHING;
    }

    /** An address in the same language. */
    String href(String to, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        if (query.containsKey("lang")) {
            all.put("lang", chinese() ? "zh-TW" : "en");
        }
        return address(to, all);
    }

    private static String address(String path, Map<String, String> parameters) {
        var address = new StringBuilder(path);
        char sign = '?';
        for (var parameter : parameters.entrySet()) {
            address.append(sign)
                    .append(URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            sign = '&';
        }
        return address.toString();
    }

    Markup status(PublicStatus status) {
        return element(
                "span.status." + status.name().toLowerCase(Locale.ROOT), text(words("register.status." + status)));
    }
}
