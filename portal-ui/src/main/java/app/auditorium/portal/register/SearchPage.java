package app.auditorium.portal.register;

import static app.auditorium.paper.Markup.NOTHING;
import static app.auditorium.paper.Markup.all;
import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.paper.Markup;
import app.auditorium.register.PublicStatus;
import app.auditorium.register.RegisterEntry;
import app.auditorium.register.RegisterQuery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The search: one form, one list, older and newer pages as links. */
@Component
class SearchPage {

    private final Standards standards;
    private final Sectors sectors;
    private final Counties counties;

    SearchPage(Standards standards, Sectors sectors, Counties counties) {
        this.standards = standards;
        this.sectors = sectors;
        this.counties = counties;
    }

    private record Option(String value, String label) {}

    String of(PublicHtml html, RegisterQuery query, PageRequest page, Page<RegisterEntry> found) {
        return html.page(
                html.words("register.title"),
                element("h1", text(html.words("register.title"))),
                element("p.lead", text(html.words("register.lead"))),
                form(html, query),
                element("p.count", Map.of("role", "status"), text(html.words("register.found", found.total()))),
                found.items().isEmpty()
                        ? element("p.nothing", text(html.words("register.nothing")))
                        : element(
                                "ul.entries",
                                all(found.items().stream()
                                        .map(entry -> row(html, entry))
                                        .toList())),
                pages(html, page, found.total()),
                element(
                        "p.downloads",
                        element("a", Map.of("href", "/register.csv"), text(html.words("register.csv"))),
                        text(" · "),
                        element("a", Map.of("href", "/register.json"), text("JSON"))));
    }

    private Markup form(PublicHtml html, RegisterQuery query) {
        return element(
                "form",
                Map.of("method", "get", "action", "/register", "role", "search"),
                html.spoken(),
                element(
                        "label.wide",
                        element("span", text(html.words("register.q"))),
                        element(
                                "input",
                                Map.of("type", "search", "name", "q", "maxlength", "200", "value", shown(query.q())))),
                choice(
                        html,
                        "standard",
                        "register.standard",
                        query.standard(),
                        standards.all().stream()
                                .filter(Standard::certifiable)
                                .map(standard -> new Option(standard.id().name(), standard.code()))
                                .toList()),
                choice(
                        html,
                        "iaf",
                        "register.iaf",
                        query.iaf(),
                        sectors.all().stream()
                                .map(sector -> new Option(
                                        sector.code().value(),
                                        sector.code().value() + " " + sector.shortName(html.language())))
                                .toList()),
                choice(
                        html,
                        "city",
                        "register.city",
                        query.city(),
                        counties.all().stream()
                                .map(county -> new Option(county.code(), county.name(html.language())))
                                .toList()),
                choice(
                        html,
                        "status",
                        "register.status",
                        query.status() == null ? null : query.status().name(),
                        Arrays.stream(PublicStatus.values())
                                .map(status -> new Option(status.name(), html.words("register.status." + status)))
                                .toList()),
                element("button", Map.of("type", "submit"), text(html.words("register.search"))));
    }

    private static Markup choice(
            PublicHtml html, String name, String label, @Nullable String chosen, List<Option> options) {
        return element(
                "label",
                element("span", text(html.words(label))),
                element(
                        "select",
                        Map.of("name", name),
                        element("option", Map.of("value", ""), text(html.words("register.any"))),
                        all(options.stream()
                                .map(option -> element(
                                        "option",
                                        option.value.equals(chosen)
                                                ? Map.of("value", option.value, "selected", "selected")
                                                : Map.of("value", option.value),
                                        text(option.label)))
                                .toList())));
    }

    private static Markup row(PublicHtml html, RegisterEntry entry) {
        String name = Objects.requireNonNullElse(html.chosen(entry.name(), entry.nameZh()), "");
        return element(
                "li",
                element("a.name", Map.of("href", html.href("/register/" + entry.publicId(), Map.of())), text(name)),
                html.status(entry.status()),
                element(
                        "span.facts",
                        text(String.join(
                                " · ",
                                List.of(
                                        shown(entry.number()),
                                        shown(entry.edition()),
                                        shown(html.chosen(entry.cityEn(), entry.cityZh())),
                                        shown(html.chosen(entry.body(), entry.bodyZh())))))));
    }

    private static Markup pages(PublicHtml html, PageRequest page, long total) {
        int number = (int) (page.offset() / page.size());
        Markup before = number == 0 ? NOTHING : turn(html, number - 1, "register.previous");
        Markup after = page.offset() + page.size() >= total ? NOTHING : turn(html, number + 1, "register.next");
        return before == NOTHING && after == NOTHING
                ? NOTHING
                : element("nav.pages", Map.of("aria-label", html.words("register.pages")), before, after);
    }

    private static Markup turn(PublicHtml html, int to, String label) {
        var query = new LinkedHashMap<>(html.query());
        query.put("page", String.valueOf(to));
        return element("a", Map.of("href", html.href("/register", query)), text(html.words(label)));
    }

    private static String shown(@Nullable String words) {
        return words == null ? "" : words;
    }
}
