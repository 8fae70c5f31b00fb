package app.auditorium.portal.audittime;

import app.auditorium.audittime.AuditTimeDetails;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The calculations of a certification, the latest first; each opens as it was kept. */
class AuditTimeHistory extends Panel {

    AuditTimeHistory(List<AuditTimeDetails> history, AuditTimes times, ZoneId zone) {
        super(Words.of("time.history"));
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        for (AuditTimeDetails each : history) {
            Button open = new Button(Figures.days(each.time().initialDays()), click -> open(each, times, zone));
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            String day = LocalDate.ofInstant(each.recordedAt(), zone).toString();
            open.setAriaLabel(Words.of("time.record.title", day));
            Div when = new Div(new Span(each.person() == null ? day : day + " · " + each.person()));
            when.addClassName("when");
            list.add(new ListItem(open, when));
        }
        body().add(list);
    }

    private static void open(AuditTimeDetails details, AuditTimes times, ZoneId zone) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.of("time.tab"));
        dialog.setWidth("720px");
        dialog.add(new AuditTimePanel(details, times, zone));
        dialog.getFooter().add(new Button(Words.of("action.close"), click -> dialog.close()));
        dialog.open();
    }
}
