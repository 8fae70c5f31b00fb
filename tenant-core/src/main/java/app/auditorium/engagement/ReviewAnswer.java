package app.auditorium.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reviewer answered to one item. */
public record ReviewAnswer(
        ReviewItem item,
        ReviewItem.Answer answer,
        String note,
        @Nullable String answeredBy,
        Instant answeredAt) {}
