package app.auditorium.portal;

import app.auditorium.kernel.Problem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that stands against saving, at the top of a form and at each field; a line leads to its field. */
public class ProblemSummary extends Div {

    /** A mark that went only when its field is left would move the page under the click that leaves it, and the click be lost. */
    private static final String UNMARKED_BY_TYPING = "this.addEventListener('input', () => { this.invalid = false; })";

    private final Map<String, Component> fields = new HashMap<>();

    public ProblemSummary() {
        addClassName("problems");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Ties a field of the {@code New…} record to where it is typed. */
    public <C extends Component> C field(String name, C input) {
        fields.put(name, input);
        input.getElement().executeJs(UNMARKED_BY_TYPING);
        return input;
    }

    public void clear() {
        removeAll();
        setVisible(false);
        fields.values().forEach(field -> mark(field, null));
    }

    public void show(List<Problem> problems) {
        tell(problems);
        if (!problems.isEmpty()) {
            getElement().callJsFunction("scrollIntoView");
        }
    }

    /** The same without moving the page, where every change of a field is judged at once. */
    public void tell(List<Problem> problems) {
        clear();
        if (problems.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Problem problem : problems) {
            list.add(line(problem));
        }
        Div title = new Div(Sign.ALERT.icon(), new Span(Words.of("problems.title", problems.size())));
        title.addClassName("title");
        add(title, list);
        setVisible(true);
    }

    private ListItem line(Problem problem) {
        String text = problem.text(Words.language());
        ListItem line = new ListItem();
        Component field = problem.field() == null ? null : fields.get(problem.field());
        if (field == null) {
            line.add(new Span(text));
        } else {
            mark(field, text);
            boolean says = problem.kind() == Problem.Kind.RULE;
            NativeButton toField = new NativeButton(says ? text : named(field, text), click -> focus(field));
            toField.addClassName("to-field");
            line.add(toField);
        }
        if (problem.rule() != null) {
            line.add(new Span(" "), new RuleTag(problem.rule()));
        }
        return line;
    }

    /** With the name of its field, for "This is needed" alone says nothing up here; what a rule says names it already. */
    private static String named(Component field, String text) {
        return field instanceof HasLabel labelled
                        && labelled.getLabel() != null
                        && !labelled.getLabel().isBlank()
                ? Words.of("filter.shown", labelled.getLabel().replaceFirst("[?？]$", ""), text)
                : text;
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }

    private static void mark(Component field, @Nullable String text) {
        if (field instanceof HasValidation validated) {
            validated.setInvalid(text != null);
            validated.setErrorMessage(text == null ? "" : text);
            if (text != null) {
                field.getElement().executeJs("this.invalid = true");
            }
        }
    }
}
