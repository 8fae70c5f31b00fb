package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Sectors;
import app.auditorium.engagement.ReviewCheck;
import app.auditorium.engagement.ReviewDetails;
import app.auditorium.engagement.Reviews;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
        mayChange = review.isGoingOn() && Tab.may(Role.PLANNER, Role.ADMINISTRATOR, Role.TECHNICAL_REVIEWER);
        Div main = new Div();
        main.addClassName("stack");
        Panel terms = new Panel(Words.of("review.terms"));
        review.engagement()
                .terms()
                .forEach(
                        one -> terms.body().add(new ReviewTermsForm(reviews, sectors, id, one, mayChange, this::show)));
        Panel list = new Panel(Words.of("review.checklist"), progress);
        review.items()
                .forEach(item -> list.body()
                        .add(new ReviewItemCard(
                                reviews, id, item, review.answers().get(item), mayChange, this::show)));
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
        review.checks().stream()
                .sorted((one, other) -> other.result().compareTo(one.result()))
                .forEach(check -> list.add(item(check)));
        Panel panel = new Panel(Words.of("review.checks"));
        if (!review.isGoingOn()) {
            panel.body().add(EngagementWords.quiet(ended(review)));
        }
        panel.body().add(list);
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

    private static String ended(ReviewDetails review) {
        return review.checks().isEmpty()
                ? Words.of("review.checks.not-kept")
                : review.ended()
                        .map(step -> Words.of(
                                "review.checks.then",
                                Moments.shown(step.at()),
                                step.person() == null ? "" : step.person()))
                        .orElse("");
    }

    private static ListItem item(ReviewCheck check) {
        Sign sign = switch (check.result()) {
            case PASSED -> Sign.CIRCLE_CHECK;
            case NOTED -> Sign.INFO;
            case FAILED -> Sign.CIRCLE_X;
        };
        Span result = new Span(Words.of("review.result." + check.result()));
        result.addClassName("visually-hidden");
        ListItem item =
                new ListItem(sign.icon(), result, new Span(check.text(Words.language())), new RuleTag(check.rule()));
        item.addClassName(check.result().name().toLowerCase(java.util.Locale.ROOT));
        return item;
    }
}
