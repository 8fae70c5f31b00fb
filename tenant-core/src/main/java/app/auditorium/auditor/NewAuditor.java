package app.auditorium.auditor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An auditor to be taken into the body's file; name and e-mail are needed. */
public record NewAuditor(
        @Nullable String name,
        @Nullable String email,
        List<String> languages,
        Home home,
        List<Competence> competences,
        List<NewAbsence> absences) {}
