package app.auditorium.portal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** One filter as a chip: with choices it opens them, without it is on or off. */
class FilterChip extends Span {

    private static final String ON = "true";

    private final NativeButton button = new NativeButton();
    private final Div boxes = new Div();
    private final String label;
    private final List<Choice> choices;
    private final SerializableConsumer<List<String>> then;
    private List<String> chosen = List.of();

    FilterChip(String label, List<Choice> choices, SerializableConsumer<List<String>> then) {
        this.label = label;
        this.choices = choices;
        this.then = then;
        button.addClassName("filter-chip");
        boxes.addClassName("filter-choices");
        add(button);
        if (choices.isEmpty()) {
            button.addClickListener(click -> change(chosen.isEmpty() ? List.of(ON) : List.of()));
        } else {
            Popover popover = new Popover(boxes);
            popover.setTarget(button);
            popover.setPosition(PopoverPosition.BOTTOM_START);
            popover.setAutofocus(true);
            popover.setAriaLabel(label);
            add(popover);
        }
        choose(List.of());
    }

    void choose(List<String> values) {
        chosen = values;
        button.removeAll();
        button.add(new Span(choices.isEmpty() ? label : Words.of("filter.shown", label, shown())));
        button.add((choices.isEmpty() ? (values.isEmpty() ? Sign.PLUS : Sign.CHECK) : Sign.CHEVRON_DOWN).icon());
        button.setClassName("on", !values.isEmpty());
        if (choices.isEmpty()) {
            button.getElement().setAttribute("aria-pressed", Boolean.toString(!values.isEmpty()));
        }
        boxes.removeAll();
        choices.forEach(choice -> boxes.add(box(choice)));
    }

    private Checkbox box(Choice choice) {
        Checkbox box = new Checkbox(choice.label(), chosen.contains(choice.value()));
        box.addValueChangeListener(event -> change(choices.stream()
                .map(Choice::value)
                .filter(value -> value.equals(choice.value()) ? event.getValue() : chosen.contains(value))
                .toList()));
        return box;
    }

    private void change(List<String> values) {
        chosen = values;
        String text = choices.isEmpty() ? label : Words.of("filter.shown", label, shown());
        ((Span) button.getChildren().findFirst().orElseThrow()).setText(text);
        button.setClassName("on", !values.isEmpty());
        if (choices.isEmpty()) {
            choose(values);
        }
        then.accept(values);
    }

    private String shown() {
        List<String> labels = choices.stream()
                .filter(choice -> chosen.contains(choice.value()))
                .map(Choice::label)
                .toList();
        return switch (labels.size()) {
            case 0 -> Words.of("filter.all");
            case 1 -> labels.getFirst();
            default -> Words.of("filter.several", labels.getFirst(), labels.size() - 1, labels.size());
        };
    }
}
