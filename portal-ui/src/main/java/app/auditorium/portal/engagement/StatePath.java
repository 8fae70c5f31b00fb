package app.auditorium.portal.engagement;

import app.auditorium.engagement.EngagementState;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** The way of an engagement and how far it has come (DOMAIN G.1). */
class StatePath extends OrderedList {

    StatePath(EngagementState state, String reached) {
        addClassName("state-path");
        EngagementState at = state == EngagementState.INFO_REQUESTED ? EngagementState.SUBMITTED : state;
        boolean passed = !state.isOver();
        for (EngagementState step : EngagementState.PATH) {
            ListItem item = new ListItem();
            boolean here = step == at;
            if (here) {
                passed = false;
                item.addClassNames("here", state == EngagementState.INFO_REQUESTED ? "asked" : "on");
                item.getElement().setAttribute("aria-current", "step");
                item.add(new Span(Words.of("engagement.state." + state)), EngagementWords.quiet(reached));
            } else {
                if (passed) {
                    item.addClassName("done");
                    item.add(Sign.CHECK.icon());
                }
                item.add(new Span(Words.of("engagement.state." + step)));
            }
            add(item);
        }
        if (state.isOver()) {
            ListItem end = new ListItem(
                    Sign.CIRCLE_X.icon(),
                    new Span(Words.of("engagement.state." + state)),
                    EngagementWords.quiet(reached));
            end.addClassNames("here", "over");
            end.getElement().setAttribute("aria-current", "step");
            add(end);
        }
    }
}
