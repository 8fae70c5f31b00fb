package app.auditorium.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an auditor is sent, besides competence.
 *
 * @param registeredOn since when he is registered as a TOSHMS auditor; null: he is not (D.2)
 * @param registeredUntil null: without end
 * @param evaluatedDays days of his first evaluation; two are needed to go without a registered auditor beside him
 * @param targetDays days a month that planning aims at, and never more than {@code mostDays}
 */
public record Terms(
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate registeredUntil,
        double evaluatedDays,
        int targetDays,
        int mostDays) {}
