package app.auditorium.portal.planning;

import app.auditorium.planning.Accepted;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What came of accepting: how many are audits now, and why others are not. */
class AcceptedDialog extends Dialog {

    private final Accepted accepted;
    private final String title;

    AcceptedDialog(Accepted accepted, String title) {
        this.accepted = accepted;
        this.title = title;
        setHeaderTitle(title);
        setWidth("560px");
        UnorderedList list = new UnorderedList();
        accepted.refused()
                .forEach(refusal -> list.add(new ListItem(new TwoLine(
                        AuditWords.client(refusal.organisation(), refusal.organisationZh()),
                        Words.reasons(refusal.problems())))));
        add(new Span(Words.of("year.accepted.refused", accepted.refused().size())), list);
        getFooter().add(new Button(Words.of("action.close"), click -> close()));
    }

    /** Opens only if there is something to read. */
    void openOrTell() {
        if (accepted.refused().isEmpty()) {
            Toasts.done(title);
        } else {
            open();
        }
    }
}
