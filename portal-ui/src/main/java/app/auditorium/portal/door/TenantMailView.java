package app.auditorium.portal.door;

import app.auditorium.kernel.Role;
import app.auditorium.notification.Mails;
import app.auditorium.notification.Mails.MailRow;
import app.auditorium.portal.Destination;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

/** What became of the tenant's mail: to whom, about what, whether it went out. Never the text. */
@Route("mail")
@OpenTo(Role.ADMINISTRATOR)
@Destination(title = "nav.mail", sign = Sign.MAIL, order = 90, group = Destination.Group.MANAGE)
class TenantMailView extends Div implements HasDynamicTitle {

    TenantMailView(Mails mails) {
        addClassName("page");
        Grid<MailRow> grid = Grids.dense();
        grid.addComponentColumn(mail -> new TwoLine(mail.subject(), mail.recipient()))
                .setHeader(Words.of("door.mail.subject"))
                .setFlexGrow(3);
        grid.addComponentColumn(mail -> state(mail.state())).setHeader(Words.of("door.state"));
        grid.addColumn(mail -> Moments.shown(mail.writtenAt())).setHeader(Words.of("door.mail.written"));
        Grids.cardsWhenNarrow(
                grid, mail -> new Div(new TwoLine(mail.subject(), mail.recipient()), state(mail.state())));
        Grids.lazy(grid, mails::ofTenant);
        add(new PageHeader(Words.of("nav.mail")).summary(Words.of("door.mail.summary")), Panel.around(grid));
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.mail") + " · Auditorium";
    }

    static Tag state(Mails.State state) {
        return new Tag(
                switch (state) {
                    case WAITING -> Tone.AMBER;
                    case SENT -> Tone.GREEN;
                    case KEPT -> Tone.BLUE;
                    case FAILED -> Tone.RED;
                },
                Words.of("door.mail." + state));
    }
}
