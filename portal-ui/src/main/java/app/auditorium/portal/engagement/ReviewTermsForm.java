package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Sectors;
import app.auditorium.engagement.ReviewDetails;
import app.auditorium.engagement.Reviews;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the reviewer settles for one standard. Whoever is second learns what the other one settled, and keeps the typing. */
class ReviewTermsForm extends Div {

    private final Reviews reviews;
    private final UUID engagement;
    private final Consumer<ReviewDetails> settled;
    private final ProblemSummary problems = new ProblemSummary();
    private final MultiSelectComboBox<String> codes =
            problems.field("iafCodes", Localised.of(new MultiSelectComboBox<>(Words.of("review.codes"))));
    private final Select<Complexity> complexity = problems.field("complexity", Localised.of(new Select<>()));
    private final TextArea scope = problems.field("scopeText", Localised.of(new TextArea(Words.of("review.scope"))));
    private final TextArea scopeEn =
            problems.field("scopeTextEn", Localised.of(new TextArea(Words.of("review.scope.en"))));
    private StandardTerms read;

    /** @param settled told how the review stands once the terms are settled */
    ReviewTermsForm(
            Reviews reviews,
            Sectors sectors,
            UUID engagement,
            StandardTerms held,
            boolean mayChange,
            Consumer<ReviewDetails> settled) {
        this.reviews = reviews;
        this.engagement = engagement;
        this.settled = settled;
        this.read = held;
        addClassName("form");
        codes.setItems(
                sectors.all().stream().map(sector -> sector.code().value()).toList());
        codes.setItemLabelGenerator(
                code -> code + " " + sectors.byCode(new IafCode(code)).name(Words.language()));
        complexity.setLabel(Words.of("review.complexity"));
        complexity.setItems(Arrays.stream(Complexity.values())
                .filter(one -> one != Complexity.LIMITED || held.standard() == StandardId.ISO_14001)
                .toList());
        complexity.setItemLabelGenerator(one -> one == null ? "" : Words.of("certification.complexity." + one));
        complexity.setVisible(held.standard() != StandardId.ISO_9001);
        scope.setMaxLength(2_000);
        scopeEn.setMaxLength(2_000);
        show(held);
        add(new H3(AuditWords.standard(held.standard())), problems, codes, complexity, scope, scopeEn);
        codes.setReadOnly(!mayChange);
        complexity.setReadOnly(!mayChange);
        scope.setReadOnly(!mayChange);
        scopeEn.setReadOnly(!mayChange);
        if (mayChange) {
            add(new Button(Words.of("review.settle", AuditWords.standard(held.standard())), click -> settle()));
        }
    }

    private void show(StandardTerms terms) {
        codes.setValue(new HashSet<>(terms.iafCodes()));
        complexity.setValue(terms.complexity());
        scope.setValue(Objects.requireNonNullElse(terms.scopeText(), ""));
        scopeEn.setValue(Objects.requireNonNullElse(terms.scopeTextEn(), ""));
    }

    private StandardTerms typed() {
        return new StandardTerms(
                read.standard(),
                codes.getValue().stream().sorted().toList(),
                complexity.isVisible() ? complexity.getValue() : null,
                words(scope),
                words(scopeEn),
                read.certificationId());
    }

    private static @Nullable String words(TextArea area) {
        return area.getValue().isBlank() ? null : area.getValue().strip();
    }

    private void settle() {
        StandardTerms typed = typed();
        Outcome<ReviewDetails> outcome = reviews.settle(
                engagement, read, typed.iafCodes(), typed.complexity(), typed.scopeText(), typed.scopeTextEn());
        if (outcome instanceof Outcome.Stale<ReviewDetails> stale) {
            reviews.of(engagement).ifPresent(now -> meanwhile(stale, now));
        } else {
            Told.outcome(outcome, problems, now -> {
                read = ofStandard(now);
                Toasts.done(Words.of("saved"));
                settled.accept(now);
            });
        }
    }

    private void meanwhile(Outcome.Stale<?> stale, ReviewDetails now) {
        StandardTerms before = read;
        StandardTerms theirs = ofStandard(now);
        new ChangedMeanwhile(
                        stale,
                        ChangedParts.between(before, theirs, ReviewTermsForm::key),
                        () -> {
                            show(Merged.of(before, typed(), theirs));
                            read = theirs;
                            settle();
                        },
                        () -> {
                            read = theirs;
                            show(theirs);
                            settled.accept(now);
                        })
                .open();
    }

    private StandardTerms ofStandard(ReviewDetails review) {
        return review.engagement().terms().stream()
                .filter(terms -> terms.standard() == read.standard())
                .findFirst()
                .orElse(read);
    }

    private static String key(String part) {
        return switch (part) {
            case "iafCodes" -> "review.codes";
            case "scopeText" -> "review.scope";
            case "scopeTextEn" -> "review.scope.en";
            default -> "review." + part;
        };
    }
}
