package app.auditorium.portal.engagement;

import app.auditorium.engagement.NoticeDetails;
import app.auditorium.engagement.Notices;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.UUID;

/** One notice as the client company reads it, with what the body does about it. */
@Route("our-notices/:id([0-9a-f]{8}-[0-9a-f-]{27})")
@OpenTo(in = TenantKind.CLIENT)
@StyleSheet("look/engagement.css")
class OurNoticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Notices notices;
    private String title = "";

    OurNoticeView(Notices notices) {
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NoticeDetails details = notices.ours(
                        UUID.fromString(event.getRouteParameters().get("id").orElseThrow()))
                .orElseThrow(NotFoundException::new);
        removeAll();
        title = Words.of("notice.topic." + details.notice().topic());
        add(
                new PageHeader(title)
                        .under(AuditLinks.link("our-notices", Words.of("our-notices.page")))
                        .summary(
                                EngagementWords.state(details.notice().state()),
                                new Span(AuditWords.client(
                                        details.notice().organisation(),
                                        details.notice().organisationZh()))),
                new NoticeShown(details));
    }
}
