package app.auditorium.portal.register;

import static app.auditorium.paper.Markup.NOTHING;
import static app.auditorium.paper.Markup.all;
import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import app.auditorium.paper.Markup;
import app.auditorium.register.RegisterEntry;
import app.auditorium.register.StatusChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page behind a QR code: the status today stands first, large enough to read at arm's length. */
final class EntryPage {

    private EntryPage() {}

    static String of(PublicHtml html, RegisterEntry entry) {
        if (entry.confidential()) {
            return html.page(
                    html.words("register.confidential.title"),
                    element("div.today.request", element("strong", text(html.words("register.confidential.title")))),
                    element(
                            "p",
                            text(html.words(
                                    "register.confidential", shown(html.chosen(entry.body(), entry.bodyZh()))))));
        }
        String name = shown(html.chosen(entry.name(), entry.nameZh()));
        String otherName = html.chinese() ? entry.name() : entry.nameZh();
        return html.page(
                name,
                today(html, entry),
                element("h1", text(name)),
                otherName == null || otherName.equals(name) ? NOTHING : element("p.other", text(otherName)),
                element("dl", all(facts(html, entry))),
                element("h2", text(html.words("register.history"))),
                element(
                        "ol.history",
                        all(entry.history().stream()
                                .map(change -> change(html, change))
                                .toList())),
                element(
                        "p.downloads",
                        html.link("/verify", html.words("register.verify-file")),
                        text(" · "),
                        html.link("/register/bodies/" + entry.bodyId(), html.words("register.short-notice")),
                        text(" · "),
                        element(
                                "a",
                                java.util.Map.of("href", "/register/" + entry.publicId() + ".json"),
                                text("JSON"))));
    }

    private static Markup today(PublicHtml html, RegisterEntry entry) {
        String status = entry.status().name();
        return element(
                "div.today." + status.toLowerCase(Locale.ROOT),
                element("span.small", text(html.words("register.today"))),
                element("strong", text(html.words("register.status." + status))),
                element("span", text(html.words("register.meaning." + status))));
    }

    private static List<Markup> facts(PublicHtml html, RegisterEntry entry) {
        var facts = new ArrayList<Markup>();
        fact(
                facts,
                html,
                "register.number",
                entry.number() + " · " + html.words("register.revision", entry.revision()));
        fact(facts, html, "register.standard", entry.edition());
        fact(facts, html, "register.scope", html.chosen(entry.scopeEn(), entry.scopeZh()));
        fact(facts, html, "register.iaf", String.join(", ", entry.iafCodes()));
        String city = html.chosen(entry.cityEn(), entry.cityZh());
        String country = entry.country() == null
                ? ""
                : Locale.of("", entry.country())
                        .getDisplayCountry(html.chinese() ? Locale.TRADITIONAL_CHINESE : Locale.ENGLISH);
        fact(facts, html, "register.place", city == null ? country : city + (html.chinese() ? "，" : ", ") + country);
        fact(facts, html, "register.granted", day(entry.grantedOn()));
        fact(facts, html, "register.cycle", day(entry.cycleFrom()));
        fact(facts, html, "register.expires", day(entry.expiresOn()));
        fact(facts, html, "register.body", html.chosen(entry.body(), entry.bodyZh()));
        return facts;
    }

    private static void fact(List<Markup> facts, PublicHtml html, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(element("div", element("dt", text(html.words(label))), element("dd", text(value))));
        }
    }

    private static Markup change(PublicHtml html, StatusChange change) {
        return element("li", element("time", text(change.from().toString())), html.status(change.status()));
    }

    private static @Nullable String day(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String shown(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
