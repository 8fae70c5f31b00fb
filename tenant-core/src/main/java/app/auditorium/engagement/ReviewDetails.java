package app.auditorium.engagement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A review as it stands or, once it has ended, as it stood then.
 *
 * @param items what is to be answered, in order
 * @param answers by item; an item without an answer is left out
 * @param checks what the file says by itself: now, or when the review ended; empty if it ended and they were not kept
 * @param ours the body's own people whom the client named as its consultants, by id; none once the review has ended
 */
public record ReviewDetails(
        EngagementDetails engagement,
        List<ReviewItem> items,
        Map<ReviewItem, ReviewAnswer> answers,
        List<ReviewCheck> checks,
        Map<UUID, String> ours) {

    /** Items without an answer. */
    public List<ReviewItem> open() {
        return items.stream().filter(item -> !answers.containsKey(item)).toList();
    }

    /** Whether it goes on, so that its checks are those of now. */
    public boolean isGoingOn() {
        return engagement.state().isUnderReview();
    }

    /** The step that ended it; empty while it goes on, and if the client gave up before. */
    public Optional<StepTaken> ended() {
        return engagement.steps().stream()
                .filter(step -> EngagementStep.COMPLETE_REVIEW.name().equals(step.step())
                        || EngagementStep.DECLINE.name().equals(step.step()))
                .findFirst();
    }
}
