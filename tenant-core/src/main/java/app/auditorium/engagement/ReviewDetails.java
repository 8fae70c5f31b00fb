package app.auditorium.engagement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A review as it stands.
 *
 * @param items what is to be answered, in order
 * @param answers by item; an item without an answer is left out
 * @param judgements of the automatic checks, as of now
 * @param ours the body's own people whom the client named as its consultants, by id
 */
public record ReviewDetails(
        EngagementDetails engagement,
        List<ReviewItem> items,
        Map<ReviewItem, ReviewAnswer> answers,
        List<Judgement> judgements,
        Map<UUID, String> ours) {

    /** Items without an answer. */
    public List<ReviewItem> open() {
        return items.stream().filter(item -> !answers.containsKey(item)).toList();
    }
}
