package app.auditorium.engagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a step is taken and on what it rests.
 *
 * @param evidence what it refers to, such as the version of an application or the source of what a client said
 * @param fromTenant the client company, where it took the step itself
 * @param person who did, if not whoever acts now
 */
record Cause(
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable UUID fromTenant,
        @Nullable String person) {

    static final Cause NONE = new Cause(null, null, null, null);

    static Cause reason(String reason) {
        return new Cause(reason, null, null, null);
    }

    static Cause evidence(String evidence) {
        return new Cause(null, evidence, null, null);
    }

    static Cause of(UUID client, @Nullable String person, @Nullable String reason, @Nullable String evidence) {
        return new Cause(reason, evidence, client, person);
    }
}
