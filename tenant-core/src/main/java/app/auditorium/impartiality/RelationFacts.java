package app.auditorium.impartiality;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a relation consists of as entered, and what is wrong with it. */
record RelationFacts(
        @Nullable RelationKind kind,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String source) {

    Checks check(boolean ofTheBody) {
        var checks = new Checks().required("source", source, 500);
        if (kind == null) {
            checks.invalid("kind", "problem.required");
        } else if (ofTheBody && kind == RelationKind.EMPLOYMENT) {
            checks.add(Problem.rule("A-65", "kind", "problem.relation.employed-body"));
        } else if (!ofTheBody && kind == RelationKind.RELATED_BODY_CONSULTANCY) {
            checks.add(Problem.rule("A-64", "kind", "problem.relation.related-person"));
        }
        return Stretch.check(checks, startedOn, endedOn);
    }
}
