package app.auditorium.portal.report;

import app.auditorium.portal.Waiting;
import app.auditorium.report.TechnicalReviews;
import com.vaadin.flow.component.Component;

/** How many reports wait for the review of whoever looks. */
@org.springframework.stereotype.Component
class ReviewsWaiting implements Waiting {

    private final TechnicalReviews reviews;

    ReviewsWaiting(TechnicalReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Class<? extends Component> behind() {
        return ReviewsView.class;
    }

    @Override
    public Count count() {
        return new Count(
                reviews.queue().stream().filter(TechnicalReviews.Queued::mine).count(), false);
    }
}
