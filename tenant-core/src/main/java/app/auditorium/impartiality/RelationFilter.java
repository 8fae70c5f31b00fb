package app.auditorium.impartiality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which relations are wanted; null asks nothing. {@code text} is part of the client's or the auditor's name. */
public record RelationFilter(
        @Nullable String text,
        @Nullable UUID organisationId,
        @Nullable UUID auditorId) {

    public static final RelationFilter NONE = new RelationFilter(null, null, null);
}
