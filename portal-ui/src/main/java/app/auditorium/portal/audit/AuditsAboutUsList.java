package app.auditorium.portal.audit;

import app.auditorium.audit.AuditsAboutUs;
import app.auditorium.audit.Reply;
import app.auditorium.catalogue.Sectors;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** For a client company: each audit that it was told of, in plain words. */
class AuditsAboutUsList extends Panel {

    AuditsAboutUsList(List<AuditsAboutUs.AboutUs> audits, List<Reply> given, Sectors sectors) {
        super(Words.of("home.client.list"));
        if (audits.isEmpty()) {
            body().add(new EmptyState(
                    Sign.CALENDAR_DAYS, Words.of("home.client.none.title"), Words.of("home.client.none.text")));
        }
        Div rows = new Div();
        rows.addClassNames("due-rows", "about-us");
        audits.forEach(audit -> rows.add(row(audit, given, sectors)));
        body().add(rows);
    }

    private static Div row(AuditsAboutUs.AboutUs audit, List<Reply> given, Sectors sectors) {
        String body = audit.body() == null ? "" : AuditWords.client(audit.body(), audit.bodyZh());
        Div codes = AuditWords.codes(audit.iafCodes(), sectors);
        codes.addComponentAsFirst(new Span(AuditWords.standard(audit.standard())));
        Div row = new Div(
                TwoLine.link(AuditWords.type(audit.type()), AuditLinks.ours(audit.id()), codes),
                new TwoLine(AuditWords.days(audit.start(), audit.end()), body),
                new TwoLine(Words.of("home.client.team"), String.join(Words.between(), audit.team())),
                ProposalPanel.state(audit, given));
        row.addClassName("due-row");
        return row;
    }
}
