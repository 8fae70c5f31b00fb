package app.auditorium.portal.engagement;

import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.QuoteLine;
import app.auditorium.engagement.SignOff;
import app.auditorium.kernel.Money;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;

/** One version of an offer, to be read: items, sums, terms, and who has signed. */
class QuoteShown extends Div {

    QuoteShown(QuoteDetails quote) {
        addClassName("stack");
        NativeTableBody body = new NativeTableBody();
        NativeTableRow head = new NativeTableRow();
        for (String column : new String[] {"item", "days", "rate", "amount"}) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Words.of("quote.column." + column));
            cell.setClassName("figure", !"item".equals(column));
            head.add(cell);
        }
        body.add(head);
        for (QuoteLine line : quote.lines()) {
            body.add(row(
                    line.item(),
                    plain(line.days()),
                    line.rate() == null ? "" : new Money(line.rate(), quote.currency()).shown(),
                    line.amount(quote.currency()).shown()));
        }
        body.add(row(Words.of("quote.net"), "", "", quote.net().shown()));
        body.add(row(
                Words.of("quote.tax", plain(quote.taxPercent())),
                "",
                "",
                quote.tax().shown()));
        NativeTableRow total =
                row(Words.of("quote.total"), "", "", quote.total().shown());
        total.addClassName("total");
        body.add(total);
        NativeTable table = new NativeTable(body);
        table.addClassName("money");
        Div scrolls = new Div(table);
        scrolls.addClassName("scrolls");
        scrolls.getElement().setAttribute("tabindex", "0");
        scrolls.getElement().setAttribute("role", "region");
        scrolls.getElement().setAttribute("aria-label", Words.of("quote.number", quote.number()));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        EngagementWords.fact(facts, Words.of("quote.valid"), quote.validUntil());
        Span terms = new Span(quote.terms());
        terms.addClassNames("as-typed", "long");
        EngagementWords.fact(facts, Words.of("quote.terms"), terms);
        if (quote.sentAt() != null) {
            EngagementWords.fact(
                    facts,
                    Words.of("quote.sent"),
                    Moments.shown(quote.sentAt()) + (quote.sentBy() == null ? "" : " · " + quote.sentBy()));
            EngagementWords.fact(facts, Words.of("quote.checksum"), quote.sha256());
        }
        add(scrolls, facts);
        if (quote.state() != QuoteDetails.State.DRAFT) {
            add(signatures(quote));
        }
    }

    static Tag state(QuoteDetails quote) {
        return switch (quote.state()) {
            case DRAFT -> new Tag(Tone.NEUTRAL, Words.of("quote.state.DRAFT"));
            case SENT ->
                quote.isSigned()
                        ? new Tag(Tone.GREEN, Sign.CHECK, Words.of("quote.state.signed"))
                        : new Tag(Tone.AMBER, Words.of("quote.state.SENT"));
            case SUPERSEDED -> new Tag(Tone.NEUTRAL, Words.of("quote.state.SUPERSEDED"));
        };
    }

    private static Component signatures(QuoteDetails quote) {
        UnorderedList list = new UnorderedList();
        list.addClassName("signatures");
        for (SignOff.Party party : SignOff.Party.values()) {
            Span side = new Span(Words.of("quote.party." + party));
            side.addClassName("side");
            ListItem item = new ListItem(side);
            quote.signedBy(party)
                    .ifPresentOrElse(
                            sign -> {
                                Span name = new Span(sign.typedName());
                                name.addClassName("signed-name");
                                item.add(
                                        name,
                                        EngagementWords.quiet(Moments.shown(sign.signedAt())
                                                + (sign.person() == null ? "" : " · " + sign.person())),
                                        EngagementWords.quiet(sign.intent()));
                                if (sign.source() != null) {
                                    item.add(EngagementWords.quiet(Words.of(
                                            "quote.on-paper", sign.source(), String.valueOf(sign.sourceOn()))));
                                }
                            },
                            () -> item.add(EngagementWords.quiet(Words.of("quote.unsigned"))));
            list.add(item);
        }
        return list;
    }

    private static NativeTableRow row(@org.jspecify.annotations.Nullable String item, String... figures) {
        NativeTableRow row = new NativeTableRow(new NativeTableCell(item == null ? "" : item));
        for (String figure : figures) {
            NativeTableCell cell = new NativeTableCell(figure);
            cell.addClassName("figure");
            row.add(cell);
        }
        return row;
    }

    private static String plain(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
