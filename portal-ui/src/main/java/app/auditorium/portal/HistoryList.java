package app.auditorium.portal;

import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Histories.Change;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Who changed what, newest first, in words; columns for which there is no {@code history.field} say nothing to a reader. */
public class HistoryList extends OrderedList {

    private static final String NOTHING = "–";

    /**
     * What others changed in a record, for somebody who was slower.
     *
     * @param end where its history ended when the form was opened
     */
    public static HistoryList since(Histories histories, UUID record, long end) {
        return new HistoryList(histories.since(record, end));
    }

    public HistoryList(List<Change> changes) {
        addClassName("history-list");
        changes.forEach(change -> add(item(change)));
    }

    private static ListItem item(Change change) {
        Span when = new Span(Moments.shown(change.at()) + (change.person() == null ? "" : " · " + change.person()));
        when.addClassNames("small", "muted");
        Span what = new Span(Words.of("history." + change.action() + "." + change.part()));
        ListItem item = new ListItem(what, when);
        String changed = change.changes()
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(column -> Words.has("history.field." + column))
                .map(field -> told(change, field))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!changed.isEmpty()) {
            Span values = new Span(changed);
            values.addClassName("small");
            item.addComponentAtIndex(1, values);
        }
        return item;
    }

    /** What came or went is told by its value, what changed by both. */
    private static String told(Change change, String field) {
        String before = shown(field, change.changes().get(field).get(0));
        String after = shown(field, change.changes().get(field).get(1));
        String name = Words.of("history.field." + field);
        if ("UPDATE".equals(change.action())) {
            return Words.of("history.changed", name, before, after);
        }
        String value = "DELETE".equals(change.action()) ? before : after;
        return NOTHING.equals(value) ? "" : Words.of("history.value", name, value);
    }

    private static String shown(String field, JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return NOTHING;
        }
        if (value.isArray()) {
            return value.valueStream().map(each -> shown(field, each)).collect(Collectors.joining(Words.between()));
        }
        String text = value.asString();
        for (String key : List.of("history.value." + field + "." + text, "role." + text)) {
            if (Words.has(key)) {
                return Words.of(key);
            }
        }
        return text.replace('_', ' ');
    }
}
