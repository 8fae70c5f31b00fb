package app.auditorium.auditor;

import app.auditorium.kernel.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which an auditor cannot be sent, both ends included. */
public record NewAbsence(
        @Field(required = true) @Nullable LocalDate from,
        @Field(required = true) @Nullable LocalDate until,
        @Field(most = 300) @Nullable String reason) {}
