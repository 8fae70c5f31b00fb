package app.auditorium.portal.engagement;

import app.auditorium.engagement.QuoteChanges;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.QuoteLine;
import app.auditorium.kernel.Money;
import app.auditorium.kernel.Problem;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an offer is typed: items with days and rate, tax, validity, terms; the sum follows the typing. */
class QuoteForm extends Div {

    private final ProblemSummary problems = new ProblemSummary();
    private final Div cards = new Div();
    private final List<Card> lines = new ArrayList<>();
    private final BigDecimalField tax = Localised.of(new BigDecimalField(Words.of("quote.field.tax")));
    private final DatePicker validUntil = Localised.of(new DatePicker(Words.of("quote.valid")));
    private final TextArea terms = Localised.of(new TextArea(Words.of("quote.terms")));
    private final Span sum = new Span();
    private final String currency;

    QuoteForm(QuoteDetails quote) {
        currency = quote.currency();
        addClassName("form");
        cards.addClassName("stack");
        Button more = new Button(
                Words.of("quote.add"),
                Sign.PLUS.icon(),
                click -> put(new Card(new QuoteLine(null, "", BigDecimal.ONE, BigDecimal.ZERO)))
                        .item
                        .focus());
        terms.setMaxLength(10_000);
        sum.addClassName("sum");
        sum.getElement().setAttribute("aria-live", "polite");
        tax.addValueChangeListener(event -> reckon());
        Div pair = new Div(tax, validUntil);
        pair.addClassName("pair-of-fields");
        problems.field("lines", more);
        problems.field("taxPercent", tax);
        problems.field("validUntil", validUntil);
        problems.field("terms", terms);
        add(problems, cards, more, pair, sum, terms);
        show(new QuoteChanges(quote.version(), quote.validUntil(), quote.taxPercent(), quote.terms(), quote.lines()));
    }

    final void show(QuoteChanges offer) {
        lines.clear();
        cards.removeAll();
        offer.lines().forEach(line -> put(new Card(line)));
        tax.setValue(Card.plain(offer.taxPercent()));
        validUntil.setValue(offer.validUntil());
        terms.setValue(offer.terms() == null ? "" : offer.terms());
        reckon();
    }

    QuoteChanges typed(int version) {
        return new QuoteChanges(
                version,
                validUntil.getValue(),
                tax.getValue(),
                terms.getValue(),
                lines.stream().map(Card::typed).toList());
    }

    ProblemSummary problems() {
        return problems;
    }

    void show(List<Problem> found) {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).tie("lines[" + i + "].");
        }
        problems.show(found);
    }

    private Card put(Card card) {
        lines.add(card);
        cards.add(card);
        reckon();
        return card;
    }

    private void reckon() {
        Money net = lines.stream()
                .map(card -> card.typed().amount(currency))
                .reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
        BigDecimal percent = tax.getValue() == null ? BigDecimal.ZERO : tax.getValue();
        sum.setText(Words.of(
                "quote.sum", net.shown(), net.plus(net.percent(percent)).shown()));
    }

    private final class Card extends Div {

        private final TextArea item = Localised.of(new TextArea(Words.of("quote.column.item")));
        private final BigDecimalField days = Localised.of(new BigDecimalField(Words.of("quote.column.days")));
        private final BigDecimalField rate = Localised.of(new BigDecimalField(Words.of("quote.field.rate", currency)));
        private final QuoteLine held;

        Card(QuoteLine line) {
            held = line;
            addClassName("input-card");
            item.setValue(line.item() == null ? "" : line.item());
            item.setMaxLength(300);
            item.setMinRows(1);
            days.setValue(plain(line.days()));
            rate.setValue(plain(line.rate()));
            days.addValueChangeListener(event -> reckon());
            rate.addValueChangeListener(event -> reckon());
            Button remove = new Button(Sign.TRASH.icon(), click -> {
                lines.remove(this);
                cards.remove(this);
                reckon();
            });
            remove.addClassName("input-card-bin");
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Words.of("quote.remove"));
            Div head = new Div(item);
            head.addClassName("input-card-head");
            Div figures = new Div(days, rate);
            figures.addClassName("input-card-figures");
            add(head, figures, remove);
        }

        private void tie(String at) {
            problems.field(at + "item", item);
            problems.field(at + "days", days);
            problems.field(at + "rate", rate);
        }

        private QuoteLine typed() {
            return new QuoteLine(
                    held.standard(), item.getValue().replaceAll("\\R", " "), days.getValue(), rate.getValue());
        }

        private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
            return number == null
                    ? null
                    : new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
    }
}
