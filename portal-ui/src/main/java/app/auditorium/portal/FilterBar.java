package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The filters of a list. What is chosen stands in the address bar, so a filtered list can be kept, sent and gone back to. Give
 * it the parameters in {@code beforeEnter}, and read the values when the list is asked for.
 */
public class FilterBar extends Div {

    private static final String SORT = "sort";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Map<String, List<String>> chosen = new LinkedHashMap<>();
    private final List<Runnable> readers = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
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
        return with(parameter, field);
    }

    /** A chip that opens its choices, of which any number may be chosen. */
    public FilterBar choice(String parameter, String label, List<Choice> choices) {
        FilterChip chip = new FilterChip(label, choices, values -> choose(parameter, values));
        readers.add(() -> chip.choose(values(parameter)));
        return with(parameter, chip);
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
        return with(parameter, picker);
    }

    /** For what only links choose, such as one client: a chip that is there while it is chosen, and takes it away. */
    public FilterBar only(String parameter, String label) {
        FilterChip chip = new FilterChip(label, List.of(), values -> choose(parameter, values));
        readers.add(() -> {
            chip.setVisible(on(parameter));
            chip.choose(values(parameter));
        });
        return with(parameter, chip);
    }

    /** A chip that is on or off. */
    public FilterBar toggle(String parameter, String label) {
        return choice(parameter, label, List.of());
    }

    /** Keeps the order of a grid in the address, too: {@code sort=-start}. A column is named by its {@code setSortProperty}. */
    public FilterBar orders(Grid<?> grid) {
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                String sort = Pages.sort(grid);
                keep(SORT, sort == null ? List.of() : List.of(sort));
            }
        });
        readers.add(() -> value(SORT).ifPresentOrElse(key -> order(grid, key), () -> {
            if (!grid.getSortOrder().isEmpty()) {
                grid.sort(List.of());
            }
        }));
        return this;
    }

    private static <T> void order(Grid<T> grid, String key) {
        SortDirection direction = key.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        String property = key.startsWith("-") ? key.substring(1) : key;
        grid.getColumns().stream()
                .filter(Grid.Column::isSortable)
                .filter(column -> column.getSortOrder(direction).anyMatch(order -> property.equals(order.getSorted())))
                .findFirst()
                .ifPresent(column -> grid.sort(List.of(new GridSortOrder<>(column, direction))));
    }

    /** Whether anything is filtered; the order and what else the address holds do not count. */
    public boolean any() {
        return names.stream().anyMatch(this::on);
    }

    /** Takes every filter away, as the button of an empty list does. */
    public void clear() {
        names.forEach(chosen::remove);
        readers.forEach(Runnable::run);
        toAddress();
        changed.run();
    }

    /** What is chosen in the filters, for going elsewhere with them. */
    public Map<String, List<String>> chosen() {
        var filtered = new LinkedHashMap<>(chosen);
        filtered.keySet().retainAll(names);
        return filtered;
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

    /** What is chosen of an enumeration; what stands in the address and is none of it chooses nothing. */
    public <E extends Enum<E>> List<E> values(String parameter, Class<E> of) {
        List<String> wanted = values(parameter);
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> wanted.contains(value.name()))
                .toList();
    }

    /** The ids chosen; what is none is left out. */
    public List<UUID> ids(String parameter) {
        return values(parameter).stream()
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString)
                .toList();
    }

    public boolean on(String parameter) {
        return !values(parameter).isEmpty();
    }

    private FilterBar with(String parameter, Component control) {
        names.add(parameter);
        addComponentAtIndex(getComponentCount() - 1, control);
        return this;
    }

    private void choose(String parameter, List<String> values) {
        keep(parameter, values);
        changed.run();
    }

    private void keep(String parameter, List<String> values) {
        if (values.isEmpty()) {
            chosen.remove(parameter);
        } else {
            chosen.put(parameter, List.copyOf(values));
        }
        toAddress();
    }

    private void toAddress() {
        getUI().ifPresent(ui -> {
            String path = ui.getInternals().getActiveViewLocation().getPath();
            ui.getPage().getHistory().replaceState(null, new Location(path, new QueryParameters(chosen)));
        });
    }
}
