package app.auditorium.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage 1 as stage 2 needs to know it.
 *
 * @param readiness what it concluded; null where it was held before conclusions were kept here
 */
record EarlierStage1(
        LocalDate end, boolean finished, @Nullable Readiness readiness) {}
