package app.auditorium.auditor;

import app.auditorium.kernel.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An auditor to be taken into the body's file; name and e-mail are needed. */
public record NewAuditor(
        @Field(required = true, most = 120) @Nullable String name,

        @Field(required = true, kind = Field.Kind.EMAIL) @Nullable String email,

        List<String> languages,
        Home home,
        List<Competence> competences,
        List<NewAbsence> absences) {}
