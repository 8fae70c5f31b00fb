package app.auditorium.portal;

import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import app.auditorium.paper.Markup;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What fails before any view is asked, such as an address that nobody can read: a page without scripts, in the reader's language. */
@Component("error")
public class PlainError implements View {

    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 429);

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] page = page(request, response.getStatus());
        response.setContentType(getContentType());
        response.getOutputStream().write(page);
    }

    /** The whole page, in UTF-8; of 429, {@code args} are the seconds to wait. */
    public static byte[] page(HttpServletRequest request, int status, Object... args) {
        Locale language = language(request);
        String what = TOLD.contains(status) ? String.valueOf(status) : "failed";
        String title = Words.in(language, "error." + what + ".title");
        Markup head = element(
                "head",
                element("meta", Map.of("charset", "utf-8")),
                element("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                element("title", text(title + " · Auditorium")),
                element("link", Map.of("rel", "stylesheet", "href", "/look/tokens.css")),
                element("link", Map.of("rel", "stylesheet", "href", "/look/public.css")));
        Markup home = element("a.home", Map.of("href", "/"), text("Auditorium"));
        Markup body = element(
                "body",
                element("header", element("nav", home)),
                element(
                        "main",
                        element("h1", text(title)),
                        element("p", text(Words.in(language, "error." + what + ".text", args))),
                        element("p", element("a", Map.of("href", "/"), text(Words.in(language, "error.home"))))));
        return ("<!DOCTYPE html>\n" + element("html", Map.of("lang", language.toLanguageTag()), head, body))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Locale language(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Preferences.LANGUAGE))
                .map(Cookie::getValue)
                .findFirst()
                .map(Locale::forLanguageTag)
                .map(Words::closest)
                .orElseGet(() -> Words.closest(request.getLocale()));
    }
}
