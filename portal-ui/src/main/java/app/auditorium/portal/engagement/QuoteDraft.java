package app.auditorium.portal.engagement;

import app.auditorium.engagement.QuoteChanges;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.Quotes;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Merged;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;

/** An offer while it is written: kept, sent or thrown away. Whoever is second learns what the other one changed, and keeps the typing. */
class QuoteDraft extends Div {

    private final Quotes quotes;
    private final boolean linked;
    private final UUID engagement;
    private final UUID id;
    private final Runnable again;
    private final QuoteForm form;
    private QuoteChanges read;

    /** @param linked whether the client reads it in the portal; otherwise it is handed over on paper */
    QuoteDraft(Quotes quotes, QuoteDetails quote, boolean linked, Runnable again) {
        this.quotes = quotes;
        this.linked = linked;
        this.engagement = quote.engagementId();
        this.id = quote.id();
        this.again = again;
        this.form = new QuoteForm(quote);
        this.read = form.typed(quote.version());
        Button send =
                new Button(Words.of(linked ? "quote.send" : "quote.send.paper"), Sign.SEND.icon(), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button keep = new Button(Words.of("quote.save"), click -> {
            if (isSaved()) {
                Toasts.done(Words.of("saved"));
            }
        });
        Button discard = new Button(
                Words.of("quote.discard"),
                click -> ConfirmDialogs.warn(
                        Words.of("quote.discard"),
                        Words.of("quote.discard.text"),
                        Words.of("quote.discard"),
                        () -> Told.outcome(
                                quotes.discard(engagement, id, read.version()), form.problems(), gone -> again.run())));
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Div actions = new Div(send, keep, discard);
        actions.addClassNames("row", "form-actions");
        add(form, actions);
    }

    private void send() {
        if (!isSaved()) {
            return;
        }
        Outcome<QuoteDetails> outcome = quotes.send(engagement, id, read.version());
        if (outcome instanceof Outcome.Refused<QuoteDetails>(var problems)) {
            form.show(problems);
        } else {
            Told.outcome(outcome, form.problems(), sent -> {
                Toasts.done(Words.of(linked ? "quote.sent.done" : "quote.sent.done.paper"));
                again.run();
            });
        }
    }

    private boolean isSaved() {
        return switch (quotes.save(engagement, id, form.typed(read.version()))) {
            case Outcome.Done<QuoteDetails>(var saved) -> {
                read = form.typed(saved.version());
                form.problems().clear();
                yield true;
            }
            case Outcome.Refused<QuoteDetails>(var problems) -> {
                form.show(problems);
                yield false;
            }
            case Outcome.NotThere<QuoteDetails>() -> {
                Toasts.refused(Words.of("gone.title"));
                yield false;
            }
            case Outcome.Stale<QuoteDetails> stale -> {
                now().ifPresent(now -> meanwhile(stale, now));
                yield false;
            }
        };
    }

    private Optional<QuoteDetails> now() {
        return quotes.of(engagement).stream()
                .filter(quote -> quote.id().equals(id))
                .findFirst();
    }

    private void meanwhile(Outcome.Stale<?> stale, QuoteDetails now) {
        QuoteChanges theirs = new QuoteForm(now).typed(now.version());
        new ChangedMeanwhile(
                        stale,
                        ChangedParts.between(read, theirs, QuoteDraft::key),
                        () -> {
                            form.show(Merged.of(read, form.typed(read.version()), theirs));
                            read = theirs;
                            if (isSaved()) {
                                Toasts.done(Words.of("saved"));
                            }
                        },
                        again)
                .open();
    }

    private static String key(String part) {
        return switch (part) {
            case "validUntil" -> "quote.valid";
            case "taxPercent" -> "quote.field.tax";
            case "lines" -> "quote.column.item";
            default -> "quote." + part;
        };
    }
}
