package app.auditorium.portal.audit;

import app.auditorium.kernel.Texts;
import app.auditorium.planning.Explanation;
import app.auditorium.planning.ProposedDays;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Localised;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The best days for an audit, each with its team and what speaks against it all the same; or what stands in the way of all. */
class ProposedDaysDialog extends Dialog {

    private final RadioButtonGroup<ProposedDays.Choice> days =
            Localised.of(new RadioButtonGroup<>(Words.of("proposed.days")));

    ProposedDaysDialog(ProposedDays.Found found, Consumer<ProposedDays.Choice> then) {
        setHeaderTitle(Words.of("proposed.title"));
        setWidth("min(560px, 94vw)");
        Explanation.Obstacle obstacle = found.obstacle();
        if (obstacle == null) {
            days.addClassName("vertical");
            days.setItems(found.days());
            days.setValue(found.days().getFirst());
            days.setRenderer(new ComponentRenderer<>(ProposedDaysDialog::shown));
            Span how = new Span(Words.of("proposed.how"));
            how.addClassNames("muted", "small");
            Div form = new Div(days, how);
            form.addClassName("form");
            add(form);
            Button take = new Button(Words.of("proposed.take"), click -> {
                close();
                then.accept(days.getValue());
            });
            take.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(new Button(Words.of("action.cancel"), click -> close()), take);
        } else {
            add(new Callout(Tone.AMBER, inTheWay(obstacle)));
            getFooter().add(new Button(Words.of("action.close"), click -> close()));
        }
    }

    private static Div inTheWay(Explanation.Obstacle obstacle) {
        Div text = new Div(
                new Span(obstacle.reason().text(Words.language())),
                new RuleTag(obstacle.reason().rule()));
        text.addClassNames("row");
        return text;
    }

    private static Div shown(ProposedDays.Choice choice) {
        String team = choice.proposal().team().stream()
                .map(VisitRow.Member::name)
                .collect(Collectors.joining(Words.between()));
        Span costs = new Span(
                Texts.sentences(choice.costs().stream().map(cost -> cost.why().text(Words.language()))));
        costs.addClassNames("muted", "small");
        Div shown = new Div(
                new Dated(AuditWords.days(
                                choice.proposal().start(), choice.proposal().end()) + " · " + team),
                costs);
        shown.addClassNames("stack", "tight");
        return shown;
    }
}
