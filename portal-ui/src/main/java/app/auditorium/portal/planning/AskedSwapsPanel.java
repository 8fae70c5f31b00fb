package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.planning.MyVisits;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Colleagues who cannot go and ask the acting auditor to go instead: he says yes, or no and why. */
@StyleSheet("look/planning.css")
class AskedSwapsPanel extends Panel {

    AskedSwapsPanel(MyVisits mine, List<VisitAnswer> asked, Runnable then) {
        super(Words.of("swaps.title"));
        addClassName("swaps");
        marked(new Tag(Tone.AMBER, String.valueOf(asked.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("mine");
        asked.forEach(swap -> list.add(item(mine, swap, then)));
        body().add(list);
    }

    private static ListItem item(MyVisits mine, VisitAnswer swap, Runnable then) {
        String client = AuditWords.client(swap.organisation(), swap.organisationZh());
        Div text = new Div(TwoLine.link(
                client,
                "audits/" + swap.auditId(),
                new Dated(AuditWords.days(swap.start(), swap.end()) + " · "
                        + Words.of("swaps.line", swap.auditor(), swap.reason()))));
        text.addClassNames("stack", "tight", "grow");
        Button agree =
                new Button(Words.of("swaps.agree"), click -> said(mine.agree(swap.id()), "swaps.agreed", swap, then));
        agree.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY);
        agree.setAriaLabel(Words.of("swaps.agree") + " " + client);
        Button refuse = new Button(Words.of("swaps.refuse"), click -> new No(mine, swap, then).open());
        refuse.addThemeVariants(ButtonVariant.SMALL);
        refuse.setAriaLabel(Words.of("swaps.refuse") + " " + client);
        Div buttons = new Div(refuse, agree);
        buttons.addClassNames("row", "actions");
        return new ListItem(text, buttons);
    }

    private static void said(Outcome<VisitAnswer> outcome, String key, VisitAnswer swap, Runnable then) {
        switch (outcome) {
            case Outcome.Done<VisitAnswer> done -> Toasts.done(Words.of(key, swap.auditor()));
            case Outcome.Refused<VisitAnswer>(var problems) -> Toasts.refused(problems);
            case Outcome.NotThere<VisitAnswer> gone -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<VisitAnswer> stale -> ChangedMeanwhile.tell(stale);
        }
        then.run();
    }

    /** Why not. */
    private static final class No extends Dialog {

        private No(MyVisits mine, VisitAnswer swap, Runnable then) {
            ProblemSummary problems = new ProblemSummary();
            TextArea reason = problems.field("reason", Localised.of(new TextArea(Words.of("mine.reason"))));
            reason.setMaxLength(1000);
            reason.setRequiredIndicatorVisible(true);
            setHeaderTitle(
                    Words.of("mine.decline.title", AuditWords.client(swap.organisation(), swap.organisationZh())));
            setWidth("min(520px, 94vw)");
            Div form = new Div(problems, reason);
            form.addClassName("form");
            add(form);
            Button send = new Button(Words.of("swaps.send"), click -> {
                problems.clear();
                Outcome<VisitAnswer> outcome = mine.refuse(swap.id(), reason.getValue());
                if (outcome instanceof Outcome.Refused<VisitAnswer>(var refused)) {
                    problems.show(refused);
                } else {
                    close();
                    said(outcome, "swaps.refused", swap, then);
                }
            });
            send.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(new Button(Words.of("action.cancel"), click -> close()), send);
        }
    }
}
