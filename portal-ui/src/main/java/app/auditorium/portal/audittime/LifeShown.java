package app.auditorium.portal.audittime;

import app.auditorium.certification.Life;
import app.auditorium.certification.Life.Obligation;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a certification stands: state and expiry, what it owes, what was breached, what is to be decided. */
final class LifeShown {

    private LifeShown() {}

    static Component[] of(Life life) {
        var parts = new ArrayList<Component>();
        Figures figures = new Figures()
                .main("timeline.status", AuditWords.state(life.status()))
                .main(
                        "timeline.expiry",
                        life.expiry() == null ? "–" : life.expiry().toString());
        life.cycles().forEach(cycle -> figures.also("timeline.cycle", span(cycle.from(), cycle.expiry())));
        life.notCertified().forEach(lapse -> figures.also("timeline.lapse", span(lapse.from(), lapse.to())));
        parts.add(figures);
        part(
                parts,
                "timeline.proposals",
                life.proposals().stream()
                        .map(each -> line(
                                Words.of("timeline.proposal." + each.kind()),
                                each.rule(),
                                Words.of("timeline.since", each.since()),
                                null))
                        .toList());
        part(
                parts,
                "timeline.violations",
                life.violations().stream()
                        .map(each -> line(
                                Texts.of(Words.language(), "rule.timeline.violation." + each.what(), each.due()),
                                each.rule(),
                                Words.of("timeline.since", each.since()),
                                null))
                        .toList());
        part(
                parts,
                "timeline.obligations",
                life.obligations().stream()
                        .map(each -> line(
                                Words.of("timeline.kind." + each.kind()),
                                each.rule(),
                                span(each.windowFrom(), each.due()),
                                state(each.state())))
                        .toList());
        return parts.toArray(Component[]::new);
    }

    private static void part(List<Component> parts, String title, List<ListItem> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("timeline");
            lines.forEach(list::add);
            Div part = new Div(new H3(Words.of(title)), list);
            part.addClassNames("stack", "tight");
            parts.add(part);
        }
    }

    private static ListItem line(String what, String rule, String when, @Nullable Tag state) {
        Div head = new Div(new Span(what), new RuleTag(rule));
        head.addClassName("row");
        Span days = new Span(when);
        days.addClassNames("small", "muted");
        ListItem line = new ListItem(new Div(head, days));
        if (state != null) {
            line.add(state);
        }
        return line;
    }

    private static Tag state(Obligation.State state) {
        String word = Words.of("timeline.state." + state);
        return switch (state) {
            case DONE -> new Tag(Tone.GREEN, Sign.CHECK, word);
            case OPEN -> new Tag(Tone.NEUTRAL, word);
            case LATE -> new Tag(Tone.RED, Sign.ALERT, word);
        };
    }

    private static String span(LocalDate from, @Nullable LocalDate until) {
        return from + " – " + (until == null ? "" : until);
    }
}
