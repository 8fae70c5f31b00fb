package app.auditorium.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the programme needs to know of a certification; decided and expires are null until it is granted. */
record Standing(
        int cycle,
        LocalDate recordedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate expiresOn) {}
