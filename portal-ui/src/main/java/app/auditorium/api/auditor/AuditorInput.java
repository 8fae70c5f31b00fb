package app.auditorium.api.auditor;

import app.auditorium.api.Answers;
import app.auditorium.auditor.AuditorChanges;
import app.auditorium.auditor.Competence;
import app.auditorium.auditor.Home;
import app.auditorium.auditor.NewAbsence;
import app.auditorium.auditor.NewAuditor;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An auditor as written by a caller; {@code unavailable} counts when one is added, absences have calls of their own. */
@Field.Of(NewAuditor.class)
record AuditorInput(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<@Nullable String> languages,
        @Nullable HomeJson home,
        @Nullable LocalDate leftOn,
        @Nullable List<@Nullable CompetenceJson> competences,
        @Nullable List<@Nullable AbsenceJson> unavailable) {

    NewAuditor asNew() {
        checkElements();
        return new NewAuditor(name, email, spoken(), place(), shown(), absent());
    }

    AuditorChanges asChanges(int version) {
        checkElements();
        return new AuditorChanges(version, name, email, spoken(), place(), leftOn, shown());
    }

    /** What the front door's records cannot even hold: a competence for no standard, a nothing in a list. */
    private void checkElements() {
        var checks = new Checks();
        checks.each("languages", languages, (at, language) -> {
            if (language == null) {
                checks.invalid(at, "problem.required");
            }
        });
        checks.each("unavailable", unavailable, (at, absence) -> {
            if (absence == null) {
                checks.invalid(at, "problem.required");
            }
        });
        checks.each("competences", competences, (at, competence) -> {
            if (competence == null) {
                checks.invalid(at, "problem.required");
            } else {
                checks.filledIn(at + ".", competence);
            }
        });
        checks.<AuditorInput>refusal().ifPresent(Answers::done);
    }

    private List<String> spoken() {
        return elements(languages);
    }

    private Home place() {
        return home == null ? Home.UNKNOWN : home.asHome();
    }

    private List<Competence> shown() {
        return elements(competences).stream().map(CompetenceJson::asCompetence).toList();
    }

    private List<NewAbsence> absent() {
        return elements(unavailable).stream().map(AbsenceJson::asNew).toList();
    }

    private static <T> List<T> elements(@Nullable List<@Nullable T> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }
}
