package app.auditorium.portal.audittime;

import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that are typed in, as many as wanted. */
abstract class Rows<T> extends Div {

    private final List<Row<T>> rows = new ArrayList<>();
    private final Runnable changed;
    private final String removeKey;
    private final Button more;

    /** One line; {@code value} is null while nothing stands in it. */
    interface Row<T> {

        Component[] fields();

        @Nullable T value();

        void tie(ProblemSummary problems, String at);
    }

    Rows(String addKey, String removeKey, Runnable changed) {
        this.changed = changed;
        this.removeKey = removeKey;
        addClassNames("stack", "tight", "time-rows");
        more = new Button(Words.of(addKey), Sign.PLUS.icon(), click -> {
            put(row());
            changed.run();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(more);
    }

    abstract Row<T> row();

    void put(Row<T> row) {
        Div line = new Div(row.fields());
        line.addClassName("time-row");
        Button remove = new Button(Sign.TRASH.icon());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Words.of(removeKey));
        remove.setTooltipText(Words.of(removeKey));
        remove.addClickListener(click -> {
            rows.remove(row);
            remove(line);
            changed.run();
        });
        line.add(remove);
        rows.add(row);
        addComponentAtIndex(rows.size() - 1, line);
    }

    void clear() {
        rows.clear();
        removeAll();
        add(more);
    }

    /** Lines in which nothing stands are left out. */
    List<@Nullable T> values() {
        return filled().stream().<@Nullable T>map(Row::value).toList();
    }

    /** In the order in which they are asked. */
    List<Row<T>> filled() {
        return rows.stream().filter(row -> row.value() != null).toList();
    }

    /** Lines come and go, so the places of their fields are told before problems are shown. */
    void tie(ProblemSummary problems, String name) {
        problems.field(name, more);
        int at = 0;
        for (Row<T> row : filled()) {
            row.tie(problems, name + "[" + at++ + "]");
        }
    }
}
