package app.auditorium.api.auditor;

import app.auditorium.auditor.AbsenceRow;
import app.auditorium.auditor.NewAbsence;
import app.auditorium.kernel.Field;
import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which an auditor cannot be sent, {@code from} and {@code until} included. The id is given, never taken. */
@Field.Of(NewAbsence.class)
record AbsenceJson(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

        @JsonAlias({"start", "firstDay"}) @Nullable LocalDate from,
        @JsonAlias({"to", "end", "lastDay"}) @Nullable LocalDate until,
        @Nullable String reason) {

    static AbsenceJson of(AbsenceRow absence) {
        return new AbsenceJson(absence.id(), absence.firstDay(), absence.lastDay(), absence.reason());
    }

    NewAbsence asNew() {
        return new NewAbsence(from, until, reason);
    }
}
