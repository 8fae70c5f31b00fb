package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Sectors;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.Judgement;
import app.auditorium.engagement.ReviewAnswer;
import app.auditorium.engagement.ReviewDetails;
import app.auditorium.engagement.ReviewItem;
import app.auditorium.engagement.Reviews;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The review: what is settled for each standard, the checklist, and at the side what the file answers by itself. */
class ReviewPanel extends Div {

    private final Reviews reviews;
    private final Sectors sectors;
    private final UUID id;
    private final Runnable again;
    private final boolean mayChange;
    private final Div checks = new Div();
    private final Span progress = EngagementWords.quiet("");

    ReviewPanel(Reviews reviews, Sectors sectors, UUID id, Runnable again) {
        this.reviews = reviews;
        this.sectors = sectors;
        this.id = id;
        this.again = again;
        addClassName("with-side");
        ReviewDetails review = reviews.of(id).orElseThrow();
        EngagementState state = review.engagement().state();
        mayChange = (state == EngagementState.SUBMITTED || state == EngagementState.INFO_REQUESTED)
                && Tab.may(Role.PLANNER, Role.ADMINISTRATOR, Role.TECHNICAL_REVIEWER);
        Div main = new Div();
        main.addClassName("stack");
        Panel terms = new Panel(Words.of("review.terms"));
        review.engagement().terms().forEach(one -> terms.body().add(terms(one)));
        Panel list = new Panel(Words.of("review.checklist"), progress);
        review.items()
                .forEach(item -> list.body().add(item(item, review.answers().get(item))));
        main.add(terms, list);
        checks.addClassName("stack");
        checks.getElement().setAttribute("aria-live", "polite");
        add(main, checks);
        show(review);
    }

    private void show(ReviewDetails review) {
        progress.setText(Words.of(
                "review.progress",
                review.items().size() - review.open().size(),
                review.items().size()));
        checks.removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("judgements");
        review.judgements().stream()
                .sorted((one, other) -> other.result().compareTo(one.result()))
                .forEach(judgement -> list.add(item(judgement)));
        Panel panel = new Panel(Words.of("review.checks"), list);
        if (mayChange && Tab.may(Role.PLANNER, Role.ADMINISTRATOR)) {
            review.ours()
                    .forEach((auditor, name) -> panel.body()
                            .add(new Button(Words.of("review.record", name), Sign.SHIELD.icon(), click -> {
                                if (reviews.recordConsultant(id, auditor) instanceof Outcome.Done<?>) {
                                    Toasts.done(Words.of("review.recorded", name));
                                    again.run();
                                }
                            })));
        }
        checks.add(panel);
        if (mayChange && Tab.may(Role.PLANNER, Role.ADMINISTRATOR)) {
            panel.body().add(audittime(review));
        }
    }

    /** The wizard begins with what the application says. */
    private static Button audittime(ReviewDetails review) {
        String standards = review.engagement().terms().stream()
                .map(terms -> "&standard=" + terms.standard() + ":" + String.join(",", terms.iafCodes()))
                .collect(java.util.stream.Collectors.joining());
        return new Button(
                Words.of("review.time.open"),
                Sign.CLOCK.icon(),
                click -> AuditLinks.go("audit-time?organisation="
                        + review.engagement().row().organisationId() + "&engagement="
                        + review.engagement().id()
                        + standards));
    }

    private static ListItem item(Judgement judgement) {
        Sign sign = switch (judgement.result()) {
            case PASSED -> Sign.CIRCLE_CHECK;
            case NOTED -> Sign.INFO;
            case FAILED -> Sign.CIRCLE_X;
        };
        Span result = new Span(Words.of("review.result." + judgement.result()));
        result.addClassName("visually-hidden");
        ListItem item = new ListItem(
                sign.icon(), result, new Span(judgement.text(Words.language())), new RuleTag(judgement.rule()));
        item.addClassName(judgement.result().name().toLowerCase(java.util.Locale.ROOT));
        return item;
    }

    private Div terms(StandardTerms held) {
        ProblemSummary problems = new ProblemSummary();
        MultiSelectComboBox<String> codes =
                problems.field("iafCodes", Localised.of(new MultiSelectComboBox<>(Words.of("review.codes"))));
        codes.setItems(
                sectors.all().stream().map(sector -> sector.code().value()).toList());
        codes.setItemLabelGenerator(
                code -> code + " " + sectors.byCode(new IafCode(code)).name(Words.language()));
        codes.setValue(new HashSet<>(held.iafCodes()));
        Select<Complexity> complexity = problems.field("complexity", Localised.of(new Select<>()));
        complexity.setLabel(Words.of("review.complexity"));
        complexity.setItems(Arrays.stream(Complexity.values())
                .filter(one -> one != Complexity.LIMITED || held.standard() == StandardId.ISO_14001)
                .toList());
        complexity.setItemLabelGenerator(one -> one == null ? "" : Words.of("certification.complexity." + one));
        complexity.setValue(held.complexity());
        complexity.setVisible(held.standard() != StandardId.ISO_9001);
        TextArea scope = problems.field("scopeText", Localised.of(new TextArea(Words.of("review.scope"))));
        scope.setMaxLength(2_000);
        scope.setValue(held.scopeText() == null ? "" : held.scopeText());
        TextArea scopeEn = problems.field("scopeTextEn", Localised.of(new TextArea(Words.of("review.scope.en"))));
        scopeEn.setMaxLength(2_000);
        scopeEn.setValue(held.scopeTextEn() == null ? "" : held.scopeTextEn());
        Div form = new Div(new H3(AuditWords.standard(held.standard())), problems, codes, complexity, scope, scopeEn);
        form.addClassName("form");
        codes.setReadOnly(!mayChange);
        complexity.setReadOnly(!mayChange);
        scope.setReadOnly(!mayChange);
        scopeEn.setReadOnly(!mayChange);
        if (mayChange) {
            Button settle = new Button(
                    Words.of("review.settle", AuditWords.standard(held.standard())),
                    click -> Told.outcome(
                            reviews.settle(
                                    id,
                                    held.standard(),
                                    List.copyOf(codes.getValue()),
                                    complexity.isVisible() ? complexity.getValue() : null,
                                    scope.getValue(),
                                    scopeEn.getValue()),
                            problems,
                            done -> {
                                Toasts.done(Words.of("saved"));
                                show(done);
                            }));
            form.add(settle);
        }
        return form;
    }

    private Div item(ReviewItem item, @org.jspecify.annotations.Nullable ReviewAnswer held) {
        ProblemSummary problems = new ProblemSummary();
        RadioButtonGroup<ReviewItem.Answer> answer = new RadioButtonGroup<>(Words.of("review.item." + item));
        answer.setItems(ReviewItem.Answer.values());
        answer.setItemLabelGenerator(one -> Words.of("review.answer." + one));
        TextField note = problems.field("note", Localised.of(new TextField(Words.of("review.note"))));
        note.setMaxLength(4_000);
        Span by = EngagementWords.quiet("");
        if (held != null) {
            answer.setValue(held.answer());
            note.setValue(held.note());
            by.setText(by(held));
        }
        answer.setReadOnly(!mayChange);
        note.setReadOnly(!mayChange);
        Runnable save = () -> {
            if (answer.getValue() != null) {
                Told.outcome(reviews.answer(id, item, answer.getValue(), note.getValue()), problems, done -> {
                    ReviewAnswer now = done.answers().get(item);
                    by.setText(now == null ? "" : by(now));
                    show(done);
                });
            }
        };
        answer.addValueChangeListener(event -> save.run());
        note.addValueChangeListener(event -> save.run());
        Div head = new Div(answer, new RuleTag(item.rule()));
        head.addClassNames("row", "apart", "top");
        Div card = new Div(head, note, by, problems);
        card.addClassName("review-item");
        return card;
    }

    private static String by(ReviewAnswer answer) {
        return Moments.shown(answer.answeredAt()) + (answer.answeredBy() == null ? "" : " · " + answer.answeredBy());
    }
}
