package app.auditorium.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the programme needs to know of a certification; decided and expires are null until it is granted.
 *
 * @param begun how its latest cycle began; {@code FIRST} as long as there is none
 */
record Standing(
        Stretch.Kind begun,
        LocalDate recordedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate expiresOn) {}
