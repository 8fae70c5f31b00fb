package app.auditorium.organisation.spreadsheet;

import app.auditorium.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** The file as a whole cannot be read. */
final class Unreadable extends Exception {

    private final transient List<Problem> problems = new ArrayList<>();

    Unreadable(String key, Object... args) {
        super(key);
        problems.add(Problem.invalid("file", key, args));
    }

    /** The same, and in which encoding the file was read. */
    Unreadable as(String encoding) {
        problems.add(Problem.invalid("file", "problem.import.read-as", encoding));
        return this;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
