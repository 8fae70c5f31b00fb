package app.auditorium.portal.engagement;

import app.auditorium.engagement.Notices;
import app.auditorium.portal.Waiting;
import com.vaadin.flow.component.Component;

/** Notices that nobody has taken up; in red where an incident is among them. */
@org.springframework.stereotype.Component
class NoticesWaiting implements Waiting {

    private final Notices notices;

    NoticesWaiting(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<? extends Component> behind() {
        return NoticesView.class;
    }

    @Override
    public Count count() {
        return new Count(notices.waiting(), notices.anIncidentWaits());
    }
}
