package app.auditorium.portal.organisation;

import app.auditorium.kernel.Page;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Who changed what about a client, in the words of its form. */
final class ClientHistory {

    /** Columns that say nothing to a reader. */
    private static final Set<String> SILENT = Set.of(
            "search_key", "organisation_id", "position", "created_at", "written_at", "written_by", "client_tenant_id");

    /** What is said of something new. */
    private static final Set<String> OF_NEW = Set.of("name", "text", "first_day", "last_day", "reason");

    private static final int LONGEST = 60;

    private ClientHistory() {}

    static Component of(Page<Histories.Change> changes, Shown shown) {
        Div list = of(changes.items(), shown);
        if (changes.total() > changes.items().size()) {
            Span more = new Span(Words.of(
                    "client.history.more", changes.total() - changes.items().size()));
            more.addClassNames("muted", "small");
            list.add(more);
        }
        return list;
    }

    static Div of(List<Histories.Change> changes, Shown shown) {
        Div list = ClientPanels.list();
        changes.stream().filter(change -> !told(change).isEmpty()).forEach(change -> list.add(row(change, shown)));
        return list;
    }

    private static Div row(Histories.Change change, Shown shown) {
        Span what = new Span(Words.of("client.history." + change.part() + "." + change.action()));
        what.addClassName("first");
        Div row = new Div(what);
        row.addClassName("history-row");
        if (!change.action().equals("DELETE")) {
            told(change).entrySet().stream().limit(6).forEach(entry -> row.add(line(change, entry, shown)));
        }
        Span by = new Span(
                (change.person() == null ? "Auditorium" : change.person()) + " · " + Moments.shown(change.at()));
        by.addClassNames("muted", "small");
        row.add(by);
        return row;
    }

    private static Map<String, JsonNode> told(Histories.Change change) {
        return change.changes()
                .propertyStream()
                .filter(entry -> !SILENT.contains(entry.getKey()))
                .filter(entry -> !change.action().equals("INSERT") || OF_NEW.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Span line(Histories.Change change, Map.Entry<String, JsonNode> entry, Shown shown) {
        String label = Words.of("client.field." + entry.getKey());
        String before = value(entry.getKey(), entry.getValue().get(0), shown);
        String after = value(entry.getKey(), entry.getValue().get(1), shown);
        Span line = new Span(
                change.action().equals("INSERT") ? after : Words.of("client.history.change", label, before, after));
        line.addClassName("small");
        return line;
    }

    private static String value(String column, JsonNode value, Shown shown) {
        String text = value.isNull() || value.isMissingNode()
                ? ""
                : value.isArray()
                        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                        : value.asString();
        if (column.equals("county")) {
            text = shown.county(text);
        }
        return text.isEmpty() ? "–" : text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
