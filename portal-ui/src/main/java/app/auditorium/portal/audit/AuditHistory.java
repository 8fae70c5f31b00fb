package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Map;

/** Who changed what of an audit, newest first, in words; its steps stand elsewhere. */
final class AuditHistory {

    private static final int SHOWN = 30;
    private static final Map<String, String> COLUMNS = Map.of(
            "starts_on", "plan.start",
            "ends_on", "plan.end",
            "iaf_codes", "plan.codes",
            "type", "plan.type",
            "reason", "plan.reason",
            "cancel_reason", "audit.cancel.reason");

    private AuditHistory() {}

    static UnorderedList of(Histories histories, AuditDetails audit) {
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        var before = new String[] {""};
        histories.of(audit.id(), PageRequest.first(SHOWN)).items().forEach(change -> {
            String what = what(change, audit);
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

    private static String what(Histories.Change change, AuditDetails audit) {
        return switch (change.part()) {
            case "audit_member" -> member(change, audit);
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
        var fields = new ArrayList<String>();
        change.changes().propertyNames().forEach(column -> {
            if (COLUMNS.containsKey(column)) {
                fields.add(Words.of(COLUMNS.get(column)) + " → "
                        + change.changes().path(column).path(1).asString(""));
            }
        });
        return fields.isEmpty() ? "" : Words.of("audit.history.changed", String.join(Words.between(), fields));
    }

    private static String member(Histories.Change change, AuditDetails audit) {
        boolean added = change.action().equals("INSERT");
        if (change.action().equals("UPDATE")) {
            return "";
        }
        String id = change.changes().path("auditor_id").path(added ? 1 : 0).asString("");
        String name = audit.team().stream()
                .filter(member -> member.auditorId().toString().equals(id))
                .map(AuditDetails.Member::name)
                .findFirst()
                .orElse("");
        return (name + " " + Words.of(added ? "audit.history.team.added" : "audit.history.team.removed")).strip();
    }
}
