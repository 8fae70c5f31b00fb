package app.auditorium.testing;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.util.List;

/** What a refusal says; nothing where nothing was refused. */
public final class Refusals {

    private Refusals() {}

    public static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems) ? problems : List.of();
    }

    /** Such as "A-41 plan.agenda", each once. */
    public static List<String> rules(Outcome<?> outcome) {
        return problems(outcome).stream()
                .map(problem -> problem.rule() + " " + problem.field())
                .distinct()
                .toList();
    }
}
