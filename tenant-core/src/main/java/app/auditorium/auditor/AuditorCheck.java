package app.auditorium.auditor;

import app.auditorium.kernel.Checks;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with an auditor's data as entered: every reason at once, each at its field. */
record AuditorCheck(Checks checks) {

    AuditorCheck() {
        this(new Checks());
    }

    AuditorCheck filledIn(Record auditor) {
        checks.filledIn("", auditor);
        return this;
    }

    AuditorCheck languages(List<String> languages) {
        checks.each("languages", languages, (at, tag) -> {
            if (!isLanguage(tag)) {
                checks.invalid(at, "problem.auditor.language", Checks.shortened(tag));
            }
        });
        return this;
    }

    AuditorCheck home(Home home, List<String> counties) {
        if (home.county() != null && !counties.contains(home.county())) {
            checks.invalid("home.county", "problem.auditor.county", Checks.shortened(home.county()));
        }
        if ((home.latitude() == null) != (home.longitude() == null)) {
            checks.invalid(
                    home.latitude() == null ? "home.latitude" : "home.longitude", "problem.auditor.half-a-place");
        }
        within("home.latitude", home.latitude(), 90);
        within("home.longitude", home.longitude(), 180);
        return this;
    }

    AuditorCheck competences(List<Competence> competences) {
        var seen = new HashSet<List<Object>>();
        checks.each("competences", competences, (at, competence) -> {
            if (!Competence.ROLES.contains(competence.role())) {
                checks.invalid(at + ".role", "problem.auditor.role", competence.role());
            }
            if (!seen.add(List.of(competence.standard(), competence.iafCode(), competence.role()))) {
                checks.invalid(at, "problem.auditor.competence-twice");
            }
            checks.filledIn(at + ".", competence);
        });
        return this;
    }

    AuditorCheck absences(List<NewAbsence> absences) {
        checks.each("unavailable", absences, (at, absence) -> absence(at + ".", absence));
        return this;
    }

    AuditorCheck absence(String prefix, NewAbsence absence) {
        checks.filledIn(prefix, absence);
        if (absence.from() != null && absence.until() != null && absence.until().isBefore(absence.from())) {
            checks.invalid(prefix + "until", "problem.auditor.absence-order");
        }
        return this;
    }

    private void within(String field, @Nullable Double degrees, int most) {
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            checks.invalid(field, "problem.auditor.degrees", most);
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
