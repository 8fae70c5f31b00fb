package app.auditorium.portal.door;

import app.auditorium.kernel.Problem;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;

/** A new password, typed twice. */
class NewPassword extends Div {

    private final PasswordField first = Localised.of(new PasswordField(Words.of("door.password.new")));
    private final PasswordField again = Localised.of(new PasswordField(Words.of("door.password.again")));
    private final ProblemSummary problems;

    NewPassword(ProblemSummary problems, String field) {
        this.problems = problems;
        addClassName("form");
        first.setHelperText(Words.of("door.password.hint"));
        first.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        add(problems.field(field, first), problems.field("again", again));
    }

    /** Whether both are the same; says so if not. */
    boolean agrees() {
        boolean same = first.getValue().equals(again.getValue());
        if (!same) {
            problems.show(
                    List.of(new Problem(Problem.Kind.RULE, "again", null, "problem.password.differs", List.of())));
        }
        return same;
    }

    String value() {
        return first.getValue();
    }

    void forget() {
        first.clear();
        again.clear();
    }
}
