package app.auditorium.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step on record.
 *
 * @param step one of {@link EngagementStep}, or {@code ENQUIRE} for the first
 * @param rules that were asked, of the rule set named
 * @param fromTenant the client company, where it took the step itself
 */
public record StepTaken(
        int seq,
        String step,
        @Nullable EngagementState from,
        EngagementState to,
        @Nullable String reason,
        @Nullable String evidence,
        List<String> rules,
        String ruleSet,
        @Nullable UUID fromTenant,
        @Nullable String person,
        Instant at) {}
