package app.auditorium.portal.engagement;

import app.auditorium.engagement.ReviewAnswer;
import app.auditorium.engagement.ReviewDetails;
import app.auditorium.engagement.ReviewItem;
import app.auditorium.engagement.Reviews;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.Moments;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One item of the checklist, kept as it is answered. Whoever is second learns what the other one answered, and keeps the typing. */
class ReviewItemCard extends Div {

    /** What is typed here. */
    record Said(ReviewItem.@Nullable Answer answer, String note) {
        static Said of(@Nullable ReviewAnswer held) {
            return held == null ? new Said(null, "") : new Said(held.answer(), held.note());
        }
    }

    private final Reviews reviews;
    private final UUID engagement;
    private final ReviewItem item;
    private final Consumer<ReviewDetails> answered;
    private final ProblemSummary problems = new ProblemSummary();
    private final RadioButtonGroup<ReviewItem.Answer> answer;
    private final TextField note = problems.field("note", Localised.of(new TextField(Words.of("review.note"))));
    private final Span by = EngagementWords.quiet("");
    private @Nullable ReviewAnswer read;
    private boolean shows;

    /** @param answered told how the review stands once the item is answered */
    ReviewItemCard(
            Reviews reviews,
            UUID engagement,
            ReviewItem item,
            @Nullable ReviewAnswer held,
            boolean mayChange,
            Consumer<ReviewDetails> answered) {
        this.reviews = reviews;
        this.engagement = engagement;
        this.item = item;
        this.answered = answered;
        answer = new RadioButtonGroup<>(Words.of("review.item." + item));
        answer.setItems(ReviewItem.Answer.values());
        answer.setItemLabelGenerator(one -> Words.of("review.answer." + one));
        note.setMaxLength(4_000);
        show(held, Said.of(held));
        answer.setReadOnly(!mayChange);
        note.setReadOnly(!mayChange);
        answer.addValueChangeListener(event -> keep());
        note.addValueChangeListener(event -> keep());
        Div head = new Div(answer, new RuleTag(item.rule()));
        head.addClassNames("row", "apart", "top");
        add(head, note, by, problems);
        addClassName("review-item");
    }

    private void show(@Nullable ReviewAnswer now, Said said) {
        shows = true;
        read = now;
        answer.setValue(said.answer());
        note.setValue(said.note());
        by.setText(
                now == null
                        ? ""
                        : Moments.shown(now.answeredAt()) + (now.answeredBy() == null ? "" : " · " + now.answeredBy()));
        shows = false;
    }

    private void keep() {
        ReviewItem.Answer chosen = answer.getValue();
        if (shows || chosen == null) {
            return;
        }
        Outcome<ReviewDetails> outcome = reviews.answer(engagement, item, read, chosen, note.getValue());
        if (outcome instanceof Outcome.Stale<ReviewDetails> stale) {
            reviews.of(engagement).ifPresent(now -> meanwhile(stale, now));
        } else {
            Told.outcome(outcome, problems, now -> {
                show(now.answers().get(item), new Said(chosen, note.getValue()));
                answered.accept(now);
            });
        }
    }

    private void meanwhile(Outcome.Stale<?> stale, ReviewDetails now) {
        ReviewAnswer held = now.answers().get(item);
        Said before = Said.of(read);
        Said theirs = Said.of(held);
        new ChangedMeanwhile(
                        stale,
                        ChangedParts.between(before, theirs, part -> "review." + part),
                        () -> {
                            show(held, Merged.of(before, new Said(answer.getValue(), note.getValue()), theirs));
                            keep();
                        },
                        () -> {
                            show(held, theirs);
                            answered.accept(now);
                        })
                .open();
    }
}
