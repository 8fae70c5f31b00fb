package app.auditorium.catalogue;

import org.jspecify.annotations.Nullable;

/** A catalogue file is missing or contradicts itself: the portal does not start with it. */
class CatalogueUnreadable extends RuntimeException {

    CatalogueUnreadable(String file, String why) {
        this(file, why, null);
    }

    CatalogueUnreadable(String file, String why, @Nullable Throwable cause) {
        super("catalogue/" + file + " cannot be used: " + why, cause);
    }
}
