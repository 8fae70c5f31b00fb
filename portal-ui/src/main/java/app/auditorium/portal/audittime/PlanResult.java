package app.auditorium.portal.audittime;

import app.auditorium.audittime.KeptSection;
import app.auditorium.audittime.PlannedTime;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a cycle and the whole working, place by place. */
final class PlanResult {

    private PlanResult() {}

    /** As it would be now. */
    static Component of(PlannedTime time) {
        Div working = new Div(new H3(Words.of("calculators.working")));
        working.addClassNames("stack", "tight");
        time.working()
                .forEach(section ->
                        working.add(section(section.place(), time.working().size(), new Working(section.steps()))));
        return put(time, working);
    }

    /** As it was kept, in the words of then. */
    static Component of(PlannedTime time, List<KeptSection> kept) {
        Div working = new Div(new H3(Words.of("calculators.working")));
        working.addClassNames("stack", "tight");
        for (KeptSection section : kept) {
            OrderedList lines = new OrderedList();
            lines.addClassName("working");
            section.lines()
                    .forEach(line ->
                            lines.add(new ListItem(new Span(line.text(Words.language())), new RuleTag(line.rule()))));
            working.add(section(section.place(), kept.size(), lines));
        }
        return put(time, working);
    }

    private static Component put(PlannedTime time, Div working) {
        Div all = new Div(figures(time));
        if (time.places().size() > 1) {
            all.add(places(time));
        }
        all.add(working);
        all.addClassName("stack");
        return all;
    }

    private static Figures figures(PlannedTime time) {
        return new Figures()
                .main("time.result.initial", Figures.days(time.initialDays()))
                .also("time.result.stage1", Figures.days(time.stage1Days()))
                .also("time.result.stage2", Figures.days(time.stage2Days()))
                .also("time.result.onsite", Figures.days(time.onSiteMinimumDays()))
                .main("time.result.surveillance", Figures.days(time.surveillanceDays()))
                .main("time.result.recertification", Figures.days(time.recertificationDays()))
                .also("time.result.tables", time.ruleSet());
    }

    private static Component places(PlannedTime time) {
        Figures places = new Figures();
        time.places()
                .forEach(place -> places.named(
                        place.name(),
                        place.visited()
                                ? Figures.days(place.days())
                                : Words.of("wizard.not-visited", Figures.days(place.days()))));
        Div all = new Div(new H3(Words.of("wizard.by-place")), places);
        all.addClassNames("stack", "tight");
        return all;
    }

    private static Component section(@Nullable String place, int sections, Component lines) {
        String title = place == null ? Words.of("wizard.whole") : place;
        if (sections < 3) {
            return place == null || sections > 1 ? new Div(heading(title), lines) : lines;
        }
        Details details = new Details(title, lines);
        details.setOpened(place == null);
        return details;
    }

    private static Span heading(String title) {
        Span heading = new Span(title);
        heading.addClassNames("muted", "small");
        return heading;
    }
}
