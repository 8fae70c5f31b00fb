package app.auditorium.portal.register;

import static app.auditorium.paper.Markup.all;
import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import app.auditorium.register.PublicRegister;
import java.util.Objects;

/** What a certification body publishes of itself: under which conditions it audits at short notice. */
final class BodyPage {

    private BodyPage() {}

    static String of(PublicHtml html, PublicRegister.Body body) {
        String name = Objects.requireNonNullElse(html.chosen(body.name(), body.nameZh()), "");
        String conditions = body.shortNotice();
        return html.page(
                name,
                element("h1", text(name)),
                element("h2", text(html.words("register.short-notice"))),
                conditions == null
                        ? element("p", text(html.words("register.short-notice.none")))
                        : element(
                                "section.conditions",
                                all(conditions
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .map(line -> element("p", text(line)))
                                        .toList())),
                element("p.downloads", html.link("/register", html.words("register.back"))));
    }
}
