package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The filters of a list. What is chosen stands in the address bar, so a filtered list can be kept, sent and gone back to. Give
 * it the parameters in {@code beforeEnter}, and read the values when the list is asked for.
 */
public class FilterBar extends Div {

    private final Map<String, List<String>> chosen = new LinkedHashMap<>();
    private final List<Runnable> readers = new ArrayList<>();
    private final Span total = new Span();
    private Runnable changed = () -> {};

    public FilterBar() {
        addClassName("filter-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Words.of("filter.group"));
        total.addClassName("total");
        total.getElement().setAttribute("aria-live", "polite");
        total.setVisible(false);
        add(total);
    }

    /** Called after every change by the user, when the values are new already. */
    public FilterBar whenChanged(Runnable changed) {
        this.changed = changed;
        return this;
    }

    /** A field for words. */
    public FilterBar search(String parameter, String placeholder) {
        TextField field = new TextField();
        field.addClassName("search");
        field.setPlaceholder(placeholder);
        field.setAriaLabel(placeholder);
        field.setPrefixComponent(Sign.SEARCH.icon());
        field.setClearButtonVisible(true);
        field.setMaxLength(1_000);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(350);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(
                        parameter,
                        event.getValue().isBlank()
                                ? List.of()
                                : List.of(event.getValue().strip()));
            }
        });
        readers.add(() -> field.setValue(value(parameter).orElse("")));
        return with(field);
    }

    /** A chip that opens its choices, of which any number may be chosen. */
    public FilterBar choice(String parameter, String label, List<Choice> choices) {
        FilterChip chip = new FilterChip(label, choices, values -> choose(parameter, values));
        readers.add(() -> chip.choose(values(parameter)));
        return with(chip);
    }

    /** A field for one day, in the address as 2026-12-31. */
    public FilterBar day(String parameter, String label) {
        DatePicker picker = Localised.of(new DatePicker());
        picker.addClassName("day");
        picker.setPlaceholder(label);
        picker.setAriaLabel(label);
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(
                        parameter,
                        event.getValue() == null
                                ? List.of()
                                : List.of(event.getValue().toString()));
            }
        });
        readers.add(() -> picker.setValue(day(parameter).orElse(null)));
        return with(picker);
    }

    /** A chip that is on or off. */
    public FilterBar toggle(String parameter, String label) {
        return choice(parameter, label, List.of());
    }

    /** How many there are, at the end of the bar; told to screen readers when it changes. */
    public void total(String text) {
        total.setText(text);
        total.setVisible(true);
    }

    /** Takes what the address says, as in {@code beforeEnter}. */
    public void read(QueryParameters parameters) {
        chosen.clear();
        parameters.getParameters().forEach((name, values) -> chosen.put(name, List.copyOf(values)));
        readers.forEach(Runnable::run);
    }

    public Optional<String> value(String parameter) {
        return values(parameter).stream().findFirst();
    }

    /** The day chosen; empty also where the address holds none that exists. */
    public Optional<LocalDate> day(String parameter) {
        return value(parameter).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    public List<String> values(String parameter) {
        return chosen.getOrDefault(parameter, List.of());
    }

    public boolean on(String parameter) {
        return !values(parameter).isEmpty();
    }

    private FilterBar with(Component control) {
        addComponentAtIndex(getComponentCount() - 1, control);
        return this;
    }

    private void choose(String parameter, List<String> values) {
        if (values.isEmpty()) {
            chosen.remove(parameter);
        } else {
            chosen.put(parameter, List.copyOf(values));
        }
        getUI().ifPresent(ui -> {
            String path = ui.getInternals().getActiveViewLocation().getPath();
            ui.getPage().getHistory().replaceState(null, new Location(path, new QueryParameters(chosen)));
        });
        changed.run();
    }
}
