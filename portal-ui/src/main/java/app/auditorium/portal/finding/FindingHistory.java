package app.auditorium.portal.finding;

import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who changed what of a finding, newest first. */
final class FindingHistory {

    private static final java.util.Set<String> TOLD = java.util.Set.of(
            "clause", "grade", "state", "statement", "evidence", "site_id", "iaf_codes", "released_at");

    private final Histories histories;

    FindingHistory(Histories histories) {
        this.histories = histories;
    }

    Component of(UUID finding) {
        Div list = new Div();
        list.addClassNames("stack", "history");
        histories.of(finding, PageRequest.first(20)).items().stream()
                .filter(FindingHistory::isTold)
                .forEach(change -> list.add(entry(change)));
        return list;
    }

    private static Component entry(Histories.Change change) {
        Span head = new Span(Moments.shown(change.at()) + " · " + who(change.person()));
        head.addClassNames("muted", "small");
        Div entry = new Div(head, new Div(what(change)));
        entry.addClassName("entry");
        return entry;
    }

    private static String who(@Nullable String person) {
        return person == null ? Words.of("findings.history.system") : person;
    }

    /** What only the system counts, such as reminders, says nothing to a reader. */
    private static boolean isTold(Histories.Change change) {
        return !change.action().equals("UPDATE")
                || change.changes().has("released_at")
                || change.changes().propertyNames().stream().anyMatch(TOLD::contains);
    }

    private static String what(Histories.Change change) {
        if (change.part().equals("document")) {
            return Words.of(
                    change.action().equals("INSERT") ? "findings.history.file" : "findings.history.file.removed");
        }
        if (change.action().equals("INSERT")) {
            return Words.of("findings.history.raised");
        }
        JsonNode changes = change.changes();
        if (changes.has("released_at")) {
            return Words.of("findings.history.released");
        }
        var columns = new LinkedHashSet<String>(changes.propertyNames());
        columns.retainAll(TOLD);
        return Words.of(
                "findings.history.changed",
                columns.stream()
                        .map(column -> Words.of("findings.history." + column))
                        .collect(Collectors.joining(Words.of("findings.history.and"))));
    }
}
