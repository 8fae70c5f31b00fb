package app.auditorium.decision.pdf;

import static app.auditorium.paper.Markup.NOTHING;
import static app.auditorium.paper.Markup.all;
import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import app.auditorium.decision.CertificateContent;
import app.auditorium.decision.CertificateContent.Place;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A certificate to frame: Chinese over English, what A-81 asks for on one page, further sites and long scopes in an annex. */
public final class CertificatePaper {

    private static final String STYLE = resource();
    private static final int LONGEST_ON_FRONT = 620;
    private static final int LONG = 260;

    private final CertificateContent content;
    private final byte @Nullable [] mark;
    private final String address;

    private CertificatePaper(CertificateContent content, byte @Nullable [] mark, String address) {
        this.content = content;
        this.mark = mark;
        this.address = address;
    }

    /**
     * @param mark of the body as PNG; null for its monogram
     * @param address of the public page, which the QR code holds
     */
    public static Paper of(CertificateContent content, byte @Nullable [] mark, String address) {
        var paper = new CertificatePaper(content, mark, address);
        return Paper.bare(
                        Texts.of(Locale.TRADITIONAL_CHINESE, "certificate.title") + " Certificate " + content.number(),
                        Locale.TRADITIONAL_CHINESE,
                        all(paper.front(), paper.annex()),
                        STYLE)
                .about(address)
                .with("frame", new Frame())
                .with("qr", new QrCode(address));
    }

    private Markup front() {
        return element(
                "div.front",
                Markup.drawing("frame", "frame"),
                element("div.head", mark(), issuerName(), title()),
                element(
                        "div.middle",
                        both("lead", "certificate.certifies"),
                        holder(),
                        both("lead", "certificate.conforms"),
                        criteria(),
                        scopeOnFront()),
                element("div.foot-of-front", facts(), signatureAndCode(), small()));
    }

    private Markup mark() {
        return mark == null
                ? element("div.seal", element("div.letters", text(initial())))
                : element(
                        "div.picture",
                        Markup.picture("mark", mark, content.issuer().name()));
    }

    private String initial() {
        String name = Objects.requireNonNullElse(
                content.issuer().nameZh(), content.issuer().name());
        return name.isBlank() ? "" : Character.toString(name.strip().codePointAt(0));
    }

    private Markup issuerName() {
        return element(
                "div.issuer",
                lines("zh", content.issuer().nameZh()),
                lines("en", content.issuer().name()));
    }

    private static Markup title() {
        return element(
                "div.title",
                element("div.zh", text(Texts.of(Locale.TRADITIONAL_CHINESE, "certificate.title"))),
                element("div.en", text(Texts.of(Locale.ENGLISH, "certificate.title.spaced"))));
    }

    private Markup holder() {
        CertificateContent.Holder holder = content.holder();
        boolean long_ = holder.name().length() > 48;
        return all(
                element(
                        long_ ? "div.holder.long" : "div.holder",
                        lines("zh", holder.nameZh()),
                        lines(holder.nameZh() == null ? "zh" : "en", holder.name())),
                content.places().isEmpty()
                        ? NOTHING
                        : element("div.address", address(content.places().getFirst())),
                content.places().size() > 1
                        ? both(
                                "annexed",
                                "certificate.sites-in-annex",
                                content.places().size())
                        : NOTHING);
    }

    private static Markup address(Place place) {
        return all(lines("zh", place.address()), lines("en", place.addressEn()));
    }

    private Markup criteria() {
        CertificateContent.Criteria criteria = content.criteria();
        return element(
                "div.criteria",
                element("div.edition", text(criteria.edition())),
                element("div.names", text(criteria.nameZh() + "  " + criteria.nameEn())));
    }

    private Markup scopeOnFront() {
        int length = length(content.scopeZh()) * 2 + length(content.scopeEn());
        Markup scope = length > LONGEST_ON_FRONT
                ? both("annexed", "certificate.scope-in-annex")
                : element(
                        length > LONG ? "div.scope.long" : "div.scope",
                        lines("zh", content.scopeZh()),
                        lines("en", content.scopeEn()));
        return all(both("lead", "certificate.scope"), scope, element("div.codes", text(codes())));
    }

    private String codes() {
        return content.codes().stream()
                .map(code -> "IAF\u00a0" + code.code() + " " + code.nameZh() + " " + code.nameEn())
                .collect(Collectors.joining(" · "));
    }

    private Markup facts() {
        CertificateContent.Dates dates = content.dates();
        var facts = new ArrayList<Markup>();
        facts.add(fact("certificate.number", content.number()));
        facts.add(fact("certificate.granted", dates.grantedOn()));
        facts.add(fact("certificate.cycle", dates.cycleFrom()));
        facts.add(fact("certificate.expires", dates.expiresOn()));
        facts.add(fact("certificate.revision", content.revision() + " (" + dates.revisedOn() + ")"));
        Markup lapse = dates.previousExpiry() == null || dates.recertifiedBy() == null
                ? NOTHING
                : both("lapse", "certificate.lapse", dates.previousExpiry(), dates.recertifiedBy());
        Markup paired = content.paired() == null ? NOTHING : both("lapse", "certificate.paired", content.paired());
        return all(element("table.dates", element("tr", all(facts))), lapse, paired);
    }

    private static Markup fact(String key, Object value) {
        return element(
                "td",
                element("div.label", text(Texts.of(Locale.TRADITIONAL_CHINESE, key))),
                element("div.label", text(Texts.of(Locale.ENGLISH, key))),
                element("div.value", text(value instanceof LocalDate day ? day.toString() : value.toString())));
    }

    private Markup signatureAndCode() {
        CertificateContent.Issuer issuer = content.issuer();
        return element(
                "table.signing",
                element(
                        "tr",
                        element(
                                "td.signatory",
                                element("div.line", text(issuer.signatory())),
                                element(
                                        "div.who",
                                        text(joined(" ", issuer.signatoryTitleZh(), issuer.signatoryTitle())),
                                        element("div.body", text(joined(" ", issuer.nameZh(), issuer.name()))))),
                        element(
                                "td.check",
                                element("div.zh", text(Texts.of(Locale.TRADITIONAL_CHINESE, "certificate.check"))),
                                element("div.en", text(Texts.of(Locale.ENGLISH, "certificate.check"))),
                                element("div.url", text(address.replaceFirst("/(?=[^/]+$)", "/\n")))),
                        element("td.code", Markup.drawing("qr", "qr"))));
    }

    private Markup small() {
        CertificateContent.Issuer issuer = content.issuer();
        return element(
                "div.small",
                element("div", text(joined("  ", issuer.accreditationZh(), issuer.accreditation()))),
                element("div", text(joined(" · ", issuer.addressZh(), issuer.address(), issuer.website()))));
    }

    private Markup annex() {
        int scope = length(content.scopeZh()) * 2 + length(content.scopeEn());
        boolean sites = content.places().size() > 1
                || content.places().stream().anyMatch(place -> place.scopeZh() != null || place.scopeEn() != null);
        if (!sites && scope <= LONGEST_ON_FRONT) {
            return NOTHING;
        }
        return element(
                "div.annex",
                element(
                        "div.annex-head",
                        text(Texts.of(
                                        Locale.TRADITIONAL_CHINESE,
                                        "certificate.annex",
                                        content.number(),
                                        content.revision())
                                + "  "
                                + Texts.of(Locale.ENGLISH, "certificate.annex", content.number(), content.revision()))),
                element(
                        "div.annex-holder",
                        text(joined(
                                        "  ",
                                        content.holder().nameZh(),
                                        content.holder().name()) + " · "
                                + content.criteria().edition())),
                scope > LONGEST_ON_FRONT
                        ? element(
                                "div.annex-scope",
                                both("lead", "certificate.scope"),
                                lines("zh", content.scopeZh()),
                                lines("en", content.scopeEn()))
                        : NOTHING,
                sites ? element("table.sites", header(), element("tbody", all(rows()))) : NOTHING);
    }

    private static Markup header() {
        return element(
                "thead",
                element(
                        "tr",
                        element("th", text(twice("certificate.site"))),
                        element("th", text(twice("certificate.site-scope")))));
    }

    private List<Markup> rows() {
        return content.places().stream()
                .map(place -> element(
                        "tr",
                        element("td", element("div.site", text(place.name())), address(place)),
                        element(
                                "td",
                                place.scopeZh() == null && place.scopeEn() == null
                                        ? all(
                                                lines(
                                                        "zh",
                                                        Texts.of(
                                                                Locale.TRADITIONAL_CHINESE, "certificate.whole-scope")),
                                                lines("en", Texts.of(Locale.ENGLISH, "certificate.whole-scope")))
                                        : all(lines("zh", place.scopeZh()), lines("en", place.scopeEn())))))
                .toList();
    }

    private static Markup both(String name, String key, Object... args) {
        return element(
                "div." + name,
                element("div.zh", text(Texts.of(Locale.TRADITIONAL_CHINESE, key, args))),
                element("div.en", text(Texts.of(Locale.ENGLISH, key, args))));
    }

    private static String twice(String key) {
        return Texts.of(Locale.TRADITIONAL_CHINESE, key) + "  " + Texts.of(Locale.ENGLISH, key);
    }

    private static Markup lines(String language, @Nullable String words) {
        return words == null || words.isBlank() ? NOTHING : element("div." + language, text(words));
    }

    private static String joined(String between, @Nullable String... parts) {
        var there = new ArrayList<String>();
        for (String part : parts) {
            if (part != null && !part.isBlank() && !there.contains(part)) {
                there.add(part);
            }
        }
        return String.join(between, there);
    }

    private static int length(@Nullable String words) {
        return words == null ? 0 : words.length();
    }

    private static String resource() {
        try (var in = Objects.requireNonNull(CertificatePaper.class.getResourceAsStream("/paper/certificate.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
