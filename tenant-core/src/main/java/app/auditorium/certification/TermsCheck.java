package app.auditorium.certification;

import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be agreed on at all: a standard that can be certified, codes of the body's accreditation, a complexity that fits. */
@Component
class TermsCheck {

    private static final Set<StandardId> WITHOUT_COMPLEXITY = EnumSet.of(StandardId.ISO_9001, StandardId.ISO_45003);

    private final Standards standards;
    private final AccreditedCodes accredited;

    TermsCheck(Standards standards, AccreditedCodes accredited) {
        this.standards = standards;
        this.accredited = accredited;
    }

    List<Problem> problems(StandardId standard, Certification.Terms terms, LocalDate today) {
        if (!standards.byId(standard).certifiable()) {
            return List.of(Problem.rule("A-22", "standard", "problem.certification.guidance", code(standard)));
        }
        var checks = new Checks().filledIn("", terms);
        complexity(standard, terms.complexity(), checks);
        Set<String> inScope = accredited.on(standard, today);
        checks.each("iafCodes", terms.iafCodes(), (at, iaf) -> {
            if (iaf != null && IafCode.isValid(iaf) && !inScope.contains(iaf)) {
                checks.add(Problem.rule("A-22", at, "problem.certification.not-accredited", code(standard), iaf));
            }
        });
        return checks.problems();
    }

    private static void complexity(StandardId standard, @Nullable Complexity complexity, Checks checks) {
        if (complexity == null) {
            if (!WITHOUT_COMPLEXITY.contains(standard)) {
                checks.invalid("complexity", "problem.required");
            }
        } else if (complexity == Complexity.LIMITED && standard != StandardId.ISO_14001) {
            checks.add(Problem.rule("C.1", "complexity", "problem.certification.limited"));
        }
    }

    private String code(StandardId standard) {
        return standards.byId(standard).code();
    }
}
