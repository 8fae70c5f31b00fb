package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.Auditors;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who changed what of an audit, newest first, in words; its steps stand elsewhere. */
@Component
class AuditHistory {

    private static final int SHOWN = 30;

    /** What is told of a change and its word, in this order. */
    private static final List<Map.Entry<String, String>> COLUMNS = List.of(
            Map.entry("type", "plan.type"),
            Map.entry("starts_on", "plan.start"),
            Map.entry("ends_on", "plan.end"),
            Map.entry("iaf_codes", "plan.codes"),
            Map.entry("reason", "plan.reason"),
            Map.entry("cancel_reason", "audit.cancel.reason"));

    private final Histories histories;
    private final Auditors auditors;

    AuditHistory(Histories histories, Auditors auditors) {
        this.histories = histories;
        this.auditors = auditors;
    }

    UnorderedList of(AuditDetails audit) {
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        var before = new String[] {""};
        Map<String, String> names = new HashMap<>();
        audit.team().forEach(member -> names.put(member.auditorId().toString(), member.name()));
        List<Histories.Change> changes =
                histories.of(audit.id(), PageRequest.first(SHOWN)).items();
        changes.stream().filter(change -> !isUndone(change, changes)).forEach(change -> {
            String what = what(change, names);
            // a draft that is kept again and again is told once
            if (!what.isEmpty() && !what.equals(before[0])) {
                before[0] = what;
                String who = change.person() == null ? Words.of("audit.history.nobody") : change.person();
                Div when = new Div(new Span(Moments.shown(change.at()) + " · " + who));
                when.addClassName("when");
                list.add(new ListItem(new Span(what), when));
            }
        });
        return list;
    }

    /** Whoever stays on a team that is written anew is taken out and put in at once, which is no change. */
    private static boolean isUndone(Histories.Change change, List<Histories.Change> all) {
        return change.part().equals("audit_member")
                && all.stream()
                        .anyMatch(other -> other.part().equals(change.part())
                                && other.at().equals(change.at())
                                && !other.action().equals(change.action())
                                && Stream.of("auditor_id", "role")
                                        .allMatch(column -> value(other, column).equals(value(change, column))));
    }

    /** What stands in a column of a row that came or went. */
    private static String value(Histories.Change change, String column) {
        return change.changes()
                .path(column)
                .path(change.action().equals("INSERT") ? 1 : 0)
                .asString("");
    }

    private String what(Histories.Change change, Map<String, String> names) {
        return switch (change.part()) {
            case "audit_member" -> member(change, names);
            case "audit_paper" -> Words.of("audit.history.paper");
            case "audit_report" -> Words.of("audit.history.report");
            case "visit_answer" -> answer(change);
            default -> change.action().equals("INSERT") ? Words.of("audit.history.created") : columns(change);
        };
    }

    /** An auditor who said that he cannot go, what his colleague said, and how it was settled. */
    private static String answer(Histories.Change change) {
        var changes = change.changes();
        if (change.action().equals("INSERT")) {
            return Words.of(
                    "audit.history.answer", changes.path("reason").path(1).asString(""));
        }
        String says = changes.path("colleague_says").path(1).asString("");
        if (!says.isEmpty()) {
            return Words.of(
                    "audit.history.answer." + says,
                    changes.path("colleague_reason").path(1).asString(""));
        }
        String state = changes.path("state").path(1).asString("");
        return Words.has("audit.history.answer." + state)
                ? Words.of(
                        "audit.history.answer." + state,
                        changes.path("settled_reason").path(1).asString(""))
                : "";
    }

    /** What else changed with a step stands among the steps. */
    private static String columns(Histories.Change change) {
        String fields = COLUMNS.stream()
                .filter(column -> change.changes().has(column.getKey()))
                .map(column -> Words.of(column.getValue()) + " → "
                        + change.changes().path(column.getKey()).path(1).asString(""))
                .collect(Collectors.joining(Words.between()));
        return fields.isEmpty() ? "" : Words.of("audit.history.changed", fields);
    }

    private String member(Histories.Change change, Map<String, String> names) {
        if (change.action().equals("UPDATE")) {
            return "";
        }
        String name = names.computeIfAbsent(
                value(change, "auditor_id"),
                id -> auditors.find(UUID.fromString(id))
                        .map(AuditorDetails::name)
                        .orElse(""));
        return (name + " "
                        + Words.of(
                                change.action().equals("INSERT")
                                        ? "audit.history.team.added"
                                        : "audit.history.team.removed"))
                .strip();
    }
}
