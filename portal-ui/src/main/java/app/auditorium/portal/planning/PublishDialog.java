package app.auditorium.portal.planning;

import app.auditorium.planning.ToTell;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What publishing would tell: audits that clients and teams do not know, beside what they were told before. */
class PublishDialog extends Dialog {

    private static final int MOST = 100;

    PublishDialog(List<ToTell> untold, Runnable publish) {
        setHeaderTitle(Words.of("year.publish.title"));
        setWidth("min(760px, 94vw)");
        long changed = untold.stream().filter(audit -> audit.known() != null).count();
        Span whom = new Span(Words.of("year.publish.whom", untold.size() - changed, changed));
        whom.addClassName("name");
        NativeTableBody rows = new NativeTableBody();
        untold.stream()
                .limit(MOST)
                .forEach(audit -> rows.add(new NativeTableRow(
                        new NativeTableCell(AuditWords.client(audit.organisation(), audit.organisationZh()) + " · "
                                + AuditWords.type(audit.type())),
                        new NativeTableCell(standing(audit.known())),
                        new NativeTableCell(
                                audit.now().equals(audit.known())
                                        ? Words.of("year.publish.same")
                                        : standing(audit.now())))));
        NativeTable table = new NativeTable(
                new NativeTableHeader(new NativeTableRow(
                        new NativeTableHeaderCell(Words.of("compare.visit")),
                        new NativeTableHeaderCell(Words.of("year.publish.known")),
                        new NativeTableHeaderCell(Words.of("year.publish.now")))),
                rows);
        table.addClassNames("figures", "changes");
        Div content = new Div(whom, new Span(Words.of("year.publish.text")), table);
        content.addClassName("stack");
        if (untold.size() > MOST) {
            content.add(new Span(Words.of("calendar.more", untold.size() - MOST)));
        }
        add(content);
        Button tell = new Button(Words.of("year.publish"), click -> {
            close();
            publish.run();
        });
        tell.addThemeVariants(ButtonVariant.PRIMARY);
        tell.setDisableOnClick(true);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), tell);
    }

    private static String standing(ToTell.@Nullable Standing standing) {
        return standing == null
                ? Words.of("year.publish.nothing")
                : AuditWords.days(standing.start(), standing.end()) + " · "
                        + String.join(Words.of("year.and"), standing.team());
    }
}
