package app.auditorium.portal.register;

import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import java.util.Map;

/** Where a code leads to nothing: what that means for whoever holds the document, and where to look instead. */
final class UnknownPage {

    private UnknownPage() {}

    static String of(PublicHtml html) {
        return html.page(
                html.words("register.unknown"),
                element(
                        "div.today.unknown",
                        element("strong", text(html.words("register.unknown"))),
                        element("span", text(html.words("register.unknown.meaning")))),
                element(
                        "ul.reasons",
                        element("li", text(html.words("register.unknown.typed"))),
                        element("li", text(html.words("register.unknown.code"))),
                        element("li", html.link("/verify", html.words("register.verify-file")))),
                element("h2", text(html.words("register.unknown.look"))),
                element(
                        "form.one-line",
                        Map.of("method", "get", "action", "/register", "role", "search"),
                        html.spoken(),
                        element(
                                "label",
                                element("span", text(html.words("register.q"))),
                                element("input", Map.of("type", "search", "name", "q", "maxlength", "200"))),
                        element("button", Map.of("type", "submit"), text(html.words("register.search")))));
    }
}
