package app.auditorium.portal.door;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.notification.Mails;
import app.auditorium.notification.Mails.KeptMail;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All mail of the service; what no mail server took is read here, links included. */
@Route("operator/mail")
@OpenTo(operator = true)
@Destination(title = "nav.mail", sign = Sign.MAIL, order = 30, group = Destination.Group.OPERATE)
class OperatorMailView extends ListPage<KeptMail> {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final transient Mails mails;
    private final UUID operator = Tab.here().map(tab -> tab.person().id()).orElseThrow();

    OperatorMailView(Mails mails) {
        super(Words.of("nav.mail"));
        this.mails = mails;
        header.summary(Words.of("door.mail.operator"));
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
        Grids.cardsWhenNarrow(grid, OperatorMailView::card);
    }

    private static Div card(KeptMail kept) {
        Div state = new Div(
                TenantMailView.state(kept.mail().state()),
                new Span(Moments.shown(kept.mail().writtenAt())));
        state.addClassName("row");
        Div foot = new Div(state, read(kept));
        foot.addClassNames("row", "apart");
        Div card = new Div(new TwoLine(kept.mail().subject(), kept.mail().recipient()), foot);
        card.addClassName("card-row");
        return card;
    }

    @Override
    protected Page<KeptMail> page(PageRequest page) {
        return mails.all(operator, page);
    }

    @Override
    protected EmptyState empty() {
        return new EmptyState(Sign.MAIL, Words.of("door.mail.none"), Words.of("door.mail.none.text"));
    }

    private static Button read(KeptMail kept) {
        Button read = new Button(Words.of("action.open"), click -> {
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(kept.mail().subject());
            dialog.setWidth("640px");
            Pre text = letter(kept.body());
            dialog.add(text);
            dialog.getFooter().add(new Button(Words.of("action.close"), close -> dialog.close()));
            dialog.open();
        });
        read.setAriaLabel(Words.of(
                "door.mail.open",
                Words.of("action.open"),
                kept.mail().subject(),
                kept.mail().recipient()));
        read.addThemeVariants(ButtonVariant.TERTIARY);
        read.setVisible(!kept.body().isEmpty());
        return read;
    }

    /** The letter as it would arrive: its links are followed, in a window beside this one. */
    private static Pre letter(String body) {
        Pre letter = new Pre();
        letter.addClassName("letter");
        int end = 0;
        for (Matcher link = LINK.matcher(body); link.find(); end = link.end()) {
            letter.add(new Text(body.substring(end, link.start())));
            letter.add(new Anchor(link.group(), link.group(), AnchorTarget.BLANK));
        }
        letter.add(new Text(body.substring(end)));
        return letter;
    }
}
