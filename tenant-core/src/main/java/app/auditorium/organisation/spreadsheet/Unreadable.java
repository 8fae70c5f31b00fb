package app.auditorium.organisation.spreadsheet;

import app.auditorium.kernel.Problem;

/** The file as a whole cannot be read. */
final class Unreadable extends Exception {

    private final transient Problem problem;

    Unreadable(String key, Object... args) {
        super(key);
        problem = Problem.invalid("file", key, args);
    }

    Problem problem() {
        return problem;
    }
}
