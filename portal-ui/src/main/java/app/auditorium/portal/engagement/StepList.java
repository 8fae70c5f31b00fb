package app.auditorium.portal.engagement;

import app.auditorium.engagement.StepTaken;
import app.auditorium.portal.Moments;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps on record, newest first: who, when, why, and by which rules. */
class StepList extends OrderedList {

    private static final Pattern VERSION = Pattern.compile("(quote|application) ([0-9]+)(?: · ([0-9a-f]{64}))?");

    StepList(List<StepTaken> steps) {
        addClassName("history-list");
        steps.forEach(step -> add(item(step)));
    }

    /** What is kept as {@code quote 1 · 1a74…} or {@code application 2} in the reader's words; all else as it is. */
    private static String evidence(String kept) {
        Matcher version = VERSION.matcher(kept);
        if (!version.matches()) {
            return kept;
        }
        String sum = version.group(3);
        return Words.of("engagement.evidence." + version.group(1), version.group(2))
                + (sum == null ? "" : " · SHA-256 " + sum.substring(0, 12) + "…");
    }

    private static ListItem item(StepTaken step) {
        ListItem item = new ListItem(new Span(Words.of("engagement.step." + step.step())));
        if (step.reason() != null) {
            Span reason = new Span(step.reason());
            reason.addClassNames("small", "as-typed");
            item.add(reason);
        }
        if (step.evidence() != null) {
            item.add(EngagementWords.quiet(evidence(step.evidence())));
        }
        String who = step.person() == null ? "" : " · " + step.person();
        String side = step.fromTenant() == null ? "" : " · " + Words.of("engagement.by.client");
        item.add(EngagementWords.quiet(Moments.shown(step.at()) + who + side));
        if (!step.rules().isEmpty()) {
            Div rules = new Div();
            rules.addClassName("row");
            step.rules().forEach(rule -> rules.add(new RuleTag(rule)));
            item.add(rules, EngagementWords.quiet(step.ruleSet()));
        }
        return item;
    }
}
