package app.auditorium.portal.engagement;

import app.auditorium.engagement.OurEngagements;
import app.auditorium.portal.Waiting;
import com.vaadin.flow.component.Component;

/** Questions to answer and quotes to sign. */
@org.springframework.stereotype.Component
class OurEngagementsWaiting implements Waiting {

    private final OurEngagements ours;

    OurEngagementsWaiting(OurEngagements ours) {
        this.ours = ours;
    }

    @Override
    public Class<? extends Component> behind() {
        return OurEngagementsView.class;
    }

    @Override
    public Count count() {
        return new Count(ours.waiting(), false);
    }
}
