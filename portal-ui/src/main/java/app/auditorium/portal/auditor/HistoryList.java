package app.auditorium.portal.auditor;

import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Histories.Change;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Who changed what, newest first, in words. */
class HistoryList extends OrderedList {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String NOTHING = "–";

    private static final List<String> FIELDS = List.of(
            "name",
            "email",
            "languages",
            "home_county",
            "left_on",
            "standard",
            "iaf_code",
            "role",
            "evidence",
            "valid_until",
            "first_day",
            "last_day",
            "reason");

    HistoryList(List<Change> changes) {
        addClassName("auditor-history");
        changes.forEach(change -> add(item(change)));
    }

    private static ListItem item(Change change) {
        Span when = new Span(MOMENT.format(change.at().atZone(Acting.current().zone()))
                + (change.person() == null ? "" : " · " + change.person()));
        when.addClassNames("small", "muted");
        Span what = new Span(Words.of("history." + change.action() + "." + change.part()));
        ListItem item = new ListItem(what, when);
        String changed = FIELDS.stream()
                .filter(change.changes()::has)
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
        String before = shown(change.changes().get(field).get(0));
        String after = shown(change.changes().get(field).get(1));
        String name = Words.of("history.field." + field);
        if ("UPDATE".equals(change.action())) {
            return Words.of("history.changed", name, before, after);
        }
        String value = "DELETE".equals(change.action()) ? before : after;
        return NOTHING.equals(value) ? "" : Words.of("history.value", name, value);
    }

    private static String shown(JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return NOTHING;
        }
        if (value.isArray()) {
            return value.valueStream().map(HistoryList::shown).collect(Collectors.joining(", "));
        }
        String text = value.asString();
        return Words.has("role." + text) ? Words.of("role." + text) : text.replace('_', ' ');
    }
}
