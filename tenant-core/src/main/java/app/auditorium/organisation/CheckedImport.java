package app.auditorium.organisation;

import java.time.Instant;

/** A file of clients that was checked and waits to be written or dropped. */
public record CheckedImport(String file, Instant since) {

    /** After so many days nobody waits for it. */
    public static final int DAYS = 7;
}
