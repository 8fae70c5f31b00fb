package app.auditorium.engagement;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;
import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.Money;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.HeadedPress;
import app.auditorium.paper.Letterheads;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Paper;
import app.auditorium.paper.Press;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints a version of an offer with its terms and signatures, in either language, for the body and for its client. */
@Component
@Transactional(readOnly = true)
public class QuotePapers {

    private final QuoteTable quotes;
    private final EngagementReads reads;
    private final SharedEngagements shared;
    private final Standards standards;
    private final HeadedPress headed;
    private final Letterheads heads;
    private final Press press;
    private final Today today;

    QuotePapers(
            QuoteTable quotes,
            EngagementReads reads,
            SharedEngagements shared,
            Standards standards,
            HeadedPress headed,
            Letterheads heads,
            Press press,
            Today today) {
        this.quotes = quotes;
        this.reads = reads;
        this.shared = shared;
        this.standards = standards;
        this.headed = headed;
        this.heads = heads;
        this.press = press;
        this.today = today;
    }

    /** The offer's PDF; empty where it is not the acting tenant's to read. */
    @AllowedTo(in = {CERTIFICATION_BODY, CLIENT})
    public Optional<byte[]> print(UUID engagement, UUID quote, Locale language) {
        return Acting.current().kind() == CLIENT
                ? shared.find(engagement)
                        .flatMap(held ->
                                version(quotes.shared(engagement), quote).map(offer -> ofTheirs(held, offer, language)))
                : reads.head(engagement)
                        .flatMap(held -> version(quotes.of(engagement), quote)
                                .map(offer -> ofOurs(held.row(), offer, language)));
    }

    private byte[] ofOurs(EngagementRow held, QuoteDetails quote, Locale language) {
        return headed.onEngagement(
                held.id(),
                new HeadedPress.Page(
                        text(language, "title"),
                        reference(held.number(), quote),
                        quote.sentAt(),
                        language,
                        content(
                                Acting.current().tenantName(language),
                                Texts.name(language, held.organisation(), held.organisationZh()),
                                quote,
                                reads.terms(held.id()),
                                language)));
    }

    /** As the client prints it, for whom only what was shared with it is there. */
    private byte[] ofTheirs(SharedEngagement held, QuoteDetails quote, Locale language) {
        String client = Acting.current().tenantName(language);
        return press.print(Paper.onLetterhead(
                heads.of(held.bodyTenantId(), language),
                text(language, "title"),
                reference(held.number(), quote),
                language,
                Prose.facts(
                        new Fact(text(language, "client"), client),
                        new Fact(text(language, "engagement"), "EN-" + held.number())),
                Markup.all(content(
                        Texts.name(language, held.body(), held.bodyZh()),
                        client,
                        quote,
                        quotes.sharedTerms(held.id()),
                        language))));
    }

    private static String reference(int number, QuoteDetails quote) {
        return "EN-" + number + " / " + quote.number();
    }

    private List<Markup> content(
            String body, String client, QuoteDetails quote, List<StandardTerms> terms, Locale language) {
        List<Markup> content = new ArrayList<>();
        content.add(Prose.facts(
                new Fact(text(language, "version"), String.valueOf(quote.number())),
                new Fact(text(language, "valid"), String.valueOf(quote.validUntil()))));
        content.add(Prose.heading(text(language, "scope")));
        content.add(Prose.facts(terms.stream()
                .map(one -> new Fact(
                        standards.byId(one.standard()).code(),
                        "IAF " + String.join(", ", one.iafCodes()) + "\n"
                                + Stream.of(one.scopeText(), one.scopeTextEn())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining("\n"))))
                .toList()));
        content.add(Prose.heading(text(language, "items")));
        content.add(items(quote, language));
        content.add(Prose.heading(text(language, "terms")));
        content.add(Prose.paragraph(quote.terms()));
        content.add(Prose.heading(text(language, "signatures")));
        for (SignOff.Party party : SignOff.Party.values()) {
            content.add(Prose.facts(List.of(new Fact(
                    party == SignOff.Party.BODY ? body : client,
                    quote.signedBy(party).map(sign -> signature(sign, language)).orElse(null)))));
        }
        if (quote.sha256() != null) {
            content.add(Prose.note(text(language, "checksum") + " SHA-256 " + quote.sha256()));
        }
        return content;
    }

    private static Markup items(QuoteDetails quote, Locale language) {
        List<List<Markup>> rows = new ArrayList<>();
        quote.lines()
                .forEach(line -> rows.add(List.of(
                        Markup.text(String.valueOf(line.item())),
                        Prose.number(Objects.requireNonNull(line.days())
                                .stripTrailingZeros()
                                .toPlainString()),
                        Prose.number(new Money(Objects.requireNonNull(line.rate()), quote.currency()).shown()),
                        Prose.number(line.amount(quote.currency()).shown()))));
        rows.add(sum(text(language, "net"), quote.net()));
        rows.add(sum(
                text(language, "tax") + " "
                        + quote.taxPercent().stripTrailingZeros().toPlainString() + " %",
                quote.tax()));
        rows.add(sum(text(language, "total"), quote.total()));
        return Prose.table(
                Stream.of("item", "days", "rate", "amount")
                        .map(heading -> text(language, heading))
                        .toList(),
                rows);
    }

    private static List<Markup> sum(String label, Money amount) {
        return List.of(Markup.text(label), Markup.NOTHING, Markup.NOTHING, Prose.number(amount.shown()));
    }

    private String signature(SignOff sign, Locale language) {
        String on = sign.on(today.zone()).toString();
        String paper = sign.source() == null ? "" : "\n" + sign.source() + " · " + sign.sourceOn();
        return Texts.of(language, "paper.quote.signed", sign.typedName(), on) + "\n" + sign.intent() + paper;
    }

    private static Optional<QuoteDetails> version(List<QuoteDetails> all, UUID id) {
        return all.stream().filter(quote -> quote.id().equals(id)).findFirst();
    }

    private static String text(Locale language, String key) {
        return Texts.of(language, "paper.quote." + key);
    }
}
