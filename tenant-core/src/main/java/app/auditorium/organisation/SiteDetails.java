package app.auditorium.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site with its head count. */
public record SiteDetails(
        UUID id,
        String name,
        String address,
        @Nullable String county,
        int employees,
        int contractors,
        int shifts,
        boolean centralFunction) {}
