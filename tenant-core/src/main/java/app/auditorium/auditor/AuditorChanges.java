package app.auditorium.auditor;

import app.auditorium.kernel.Field;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An auditor as it shall be from now on; absences have a front door of their own. */
public record AuditorChanges(
        int version,
        @Field(required = true, most = 120) @Nullable String name,

        @Field(required = true, kind = Field.Kind.EMAIL) @Nullable String email,

        List<String> languages,
        Home home,
        @Nullable LocalDate leftOn,
        List<Competence> competences) {}
