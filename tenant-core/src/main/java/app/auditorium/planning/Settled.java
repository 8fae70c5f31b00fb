package app.auditorium.planning;

import org.jspecify.annotations.Nullable;

/**
 * What became of it that an auditor could not go.
 *
 * @param by who goes instead; null unless somebody does
 * @param reason why he goes nevertheless; null unless he does
 */
public record Settled(
        How how, @Nullable String by, @Nullable String reason) {

    /** As a {@link Settlement} says it, or by the auditor himself, who took it back. */
    public enum How {
        REPLACED,
        MOVED,
        KEPT,
        WITHDRAWN
    }
}
