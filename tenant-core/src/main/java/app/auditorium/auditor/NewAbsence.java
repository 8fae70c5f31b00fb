package app.auditorium.auditor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which an auditor cannot be sent, both ends included. */
public record NewAbsence(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String reason) {}
