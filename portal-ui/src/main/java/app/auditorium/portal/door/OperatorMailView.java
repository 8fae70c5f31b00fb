package app.auditorium.portal.door;

import app.auditorium.notification.Mails;
import app.auditorium.notification.Mails.KeptMail;
import app.auditorium.portal.Destination;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.UUID;

/** All mail of the service; what no mail server took is read here, links included. */
@Route("operator/mail")
@OpenTo(operator = true)
@Destination(title = "nav.mail", sign = Sign.MAIL, order = 30, group = Destination.Group.OPERATE)
class OperatorMailView extends Div implements HasDynamicTitle {

    OperatorMailView(Mails mails) {
        UUID operator = Tab.here().map(tab -> tab.person().id()).orElseThrow();
        addClassName("page");
        Grid<KeptMail> grid = Grids.dense();
        grid.addComponentColumn(
                        kept -> new TwoLine(kept.mail().subject(), kept.mail().recipient()))
                .setHeader(Words.of("door.mail.subject"))
                .setFlexGrow(3);
        grid.addComponentColumn(kept -> TenantMailView.state(kept.mail().state()))
                .setHeader(Words.of("door.state"));
        grid.addColumn(kept -> Moments.shown(kept.mail().writtenAt())).setHeader(Words.of("door.mail.written"));
        grid.addColumn(kept -> kept.mail().error() == null ? "" : kept.mail().error())
                .setHeader(Words.of("door.mail.error"));
        grid.addComponentColumn(OperatorMailView::read).setAutoWidth(true).setFlexGrow(0);
        Grids.cardsWhenNarrow(
                grid,
                kept -> new Div(new TwoLine(kept.mail().subject(), kept.mail().recipient()), read(kept)));
        Grids.lazy(grid, page -> mails.all(operator, page));
        add(new PageHeader(Words.of("nav.mail")).summary(Words.of("door.mail.operator")), Panel.around(grid));
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.mail") + " · Auditorium";
    }

    private static Button read(KeptMail kept) {
        Button read = new Button(Words.of("action.open"), click -> {
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(kept.mail().subject());
            dialog.setWidth("640px");
            Pre text = new Pre(kept.body());
            text.addClassName("letter");
            dialog.add(text);
            dialog.getFooter().add(new Button(Words.of("action.close"), close -> dialog.close()));
            dialog.open();
        });
        read.addThemeVariants(ButtonVariant.TERTIARY);
        read.setVisible(!kept.body().isEmpty());
        return read;
    }
}
