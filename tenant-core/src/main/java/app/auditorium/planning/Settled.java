package app.auditorium.planning;

import org.jspecify.annotations.Nullable;

/**
 * What a planner decided when an auditor could not go.
 *
 * @param by who goes instead; null unless somebody does
 * @param reason why he goes nevertheless; null unless he does
 */
public record Settled(
        How how, @Nullable String by, @Nullable String reason) {

    /** As a {@link Settlement} says it. */
    public enum How {
        REPLACED,
        MOVED,
        KEPT
    }
}
