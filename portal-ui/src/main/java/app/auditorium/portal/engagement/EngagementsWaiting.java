package app.auditorium.portal.engagement;

import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.Engagements;
import app.auditorium.portal.Waiting;
import com.vaadin.flow.component.Component;
import java.util.Map;

/** Applications to review and contracts without a programme. */
@org.springframework.stereotype.Component
class EngagementsWaiting implements Waiting {

    private final Engagements engagements;

    EngagementsWaiting(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public Class<? extends Component> behind() {
        return EngagementsView.class;
    }

    @Override
    public Count count() {
        Map<EngagementState, Long> counts = engagements.counts();
        return new Count(
                counts.getOrDefault(EngagementState.SUBMITTED, 0L)
                        + counts.getOrDefault(EngagementState.CONTRACTED, 0L),
                false);
    }
}
