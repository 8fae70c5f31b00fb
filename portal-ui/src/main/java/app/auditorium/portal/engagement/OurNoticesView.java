package app.auditorium.portal.engagement;

import app.auditorium.engagement.BodyChoice;
import app.auditorium.engagement.NoticeRow;
import app.auditorium.engagement.Notices;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;

/** What a client company told its bodies of changes and incidents, and where it tells more. */
@Route("our-notices")
@OpenTo(in = TenantKind.CLIENT)
@Destination(title = "nav.our-notices", sign = Sign.BELL, order = 24)
@StyleSheet("look/engagement.css")
class OurNoticesView extends Div implements HasDynamicTitle {

    private final Notices notices;

    OurNoticesView(Notices notices) {
        this.notices = notices;
        addClassName("page");
        List<NoticeRow> all = notices.ours();
        List<BodyChoice> bodies = notices.bodies();
        PageHeader header = new PageHeader(Words.of("our-notices.page")).summary(Words.of("our-notices.summary"));
        add(header);
        Button tell = new Button(
                Words.of("our-notices.tell"),
                Sign.PLUS.icon(),
                click -> dialog(bodies).open());
        tell.addThemeVariants(ButtonVariant.PRIMARY);
        boolean may = !bodies.isEmpty() && Tab.may(Role.ADMINISTRATOR, Role.CONTRIBUTOR);
        if (all.isEmpty()) {
            EmptyState empty =
                    new EmptyState(Sign.BELL, Words.of("our-notices.empty.title"), Words.of("our-notices.empty.text"));
            add(may ? empty.with(tell) : empty);
            return;
        }
        if (may) {
            header.actions(tell);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        all.forEach(notice -> list.add(item(notice)));
        add(new Panel(list));
    }

    private static ListItem item(NoticeRow notice) {
        TwoLine name = TwoLine.link(
                Words.of("notice.topic." + notice.topic()),
                "our-notices/" + notice.id(),
                new Span(AuditWords.client(notice.organisation(), notice.organisationZh()) + " · "
                        + Moments.day(notice.toldAt())));
        ListItem item = new ListItem(name, EngagementWords.state(notice.state()));
        item.addClassNames("row", "apart");
        return item;
    }

    private Dialog dialog(List<BodyChoice> bodies) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.of("our-notices.tell"));
        dialog.setWidth("min(560px, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        Select<BodyChoice> body = Localised.of(new Select<>());
        body.setLabel(Words.of("our.body"));
        body.setItems(bodies);
        body.setItemLabelGenerator(one -> one == null ? "" : AuditWords.client(one.name(), one.nameZh()));
        body.setValue(bodies.getFirst());
        NoticeForm form = new NoticeForm(body);
        form.problems.field("body", body);
        dialog.add(form);
        Button tell = new Button(
                Words.of("our-notices.tell.act"),
                Sign.SEND.icon(),
                click -> Told.outcome(
                        notices.tell(body.getValue().tenantId(), form.typed(null, null, null)), form.problems, told -> {
                            dialog.close();
                            Toasts.done(Words.of("our-notices.told"));
                            getUI().ifPresent(ui ->
                                    ui.navigate("our-notices/" + told.notice().id()));
                        }));
        tell.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Words.of("action.cancel"), click -> dialog.close()), tell);
        return dialog;
    }

    @Override
    public String getPageTitle() {
        return Words.of("our-notices.page");
    }
}
