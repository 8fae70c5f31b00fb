package app.auditorium.portal.planning;

import app.auditorium.audit.AuditDetails;
import app.auditorium.kernel.Outcome;
import app.auditorium.planning.AskedDays;
import app.auditorium.planning.ProposedDays;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Clients that asked for another day, waiting for the planner. */
@StyleSheet("look/planning.css")
class AskedDaysPanel extends Panel {

    private final UnorderedList list = new UnorderedList();

    AskedDaysPanel(AskedDays days, ProposedDays proposed, List<AskedDays.Asked> asked) {
        super(Words.of("asked.title"));
        marked(new RuleTag("A-40"));
        list.addClassName("mine");
        asked.forEach(one -> list.add(item(days, proposed, one)));
        body().add(list);
    }

    private ListItem item(AskedDays days, ProposedDays proposed, AskedDays.Asked asked) {
        String client = AuditWords.client(asked.organisation(), asked.organisationZh());
        Dated wanted = new Dated(Words.of("asked.line", AuditWords.days(asked.start(), asked.end()), asked.wanted()));
        Div text = new Div(TwoLine.link(client, "audits/" + asked.audit(), wanted));
        text.addClassNames("stack", "tight", "grow");
        if (asked.reason() != null) {
            Span why = new Span(asked.reason());
            why.addClassName("muted");
            text.add(why);
        }
        ListItem item = new ListItem(text);
        Button move = new Button(Words.of("asked.move"), click -> {
            switch (days.follow(asked.audit(), asked.version())) {
                case Outcome.Done<AuditDetails>(var moved) -> moved(item, moved);
                case Outcome.Refused<AuditDetails>(var problems) -> Toasts.refused(problems);
                case Outcome.NotThere<AuditDetails> gone -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
            }
        });
        move.addThemeVariants(ButtonVariant.SMALL);
        move.setAriaLabel(Words.of("asked.move") + " " + client);
        Button other = new Button(
                Words.of("asked.other"),
                click -> new OtherDayDialog(days, proposed, asked, moved -> moved(item, moved)).open());
        other.addThemeVariants(ButtonVariant.SMALL);
        other.setAriaLabel(Words.of("asked.other") + " " + client);
        Div buttons = new Div(other, move);
        buttons.addClassNames("row", "actions");
        item.add(buttons);
        return item;
    }

    private void moved(ListItem item, AuditDetails audit) {
        list.remove(item);
        setVisible(list.getComponentCount() > 0);
        Toasts.done(Words.of("asked.moved", audit.start()));
    }
}
