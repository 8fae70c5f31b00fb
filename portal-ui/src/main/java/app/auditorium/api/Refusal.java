package app.auditorium.api;

/** A call ends with a problem; {@link ApiFailures} and the filters tell it. */
final class Refusal extends RuntimeException {

    private final transient ApiProblem problem;

    Refusal(ApiProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    ApiProblem problem() {
        return problem;
    }
}
