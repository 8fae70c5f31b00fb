package app.auditorium.portal.audittime;

import app.auditorium.audittime.Step;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A calculation line by line, each with the rule that was applied. */
class Working extends OrderedList {

    Working(List<Step> steps) {
        addClassName("working");
        for (Step step : steps) {
            add(new ListItem(new Span(step.text(Words.language())), new RuleTag(step.rule())));
        }
    }
}
