package app.auditorium.portal.planning;

import app.auditorium.kernel.DateRange;
import app.auditorium.planning.Travel;
import app.auditorium.portal.Dated;
import app.auditorium.portal.DoubleClicks;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one auditor gets about in a week: each way in order, with its kilometres, and all of them on the map. */
class TravelPanel extends Panel {

    TravelPanel(PlanView view, Travel travel, DateRange week, List<String> besides) {
        super(Words.of("travel.title", travel.auditor()));
        addClassNames("explanation", "travel");
        Button close = step(Sign.CLOSE, "action.close", () -> view.travel(null, null));
        close.addClassName("to-close");
        actions(close);
        Div weeks = new Div(
                step(
                        Sign.CHEVRON_LEFT,
                        "travel.before",
                        () -> view.travelIn(week.first().minusWeeks(1))),
                new Dated(AuditWords.days(week.first(), week.last())),
                step(
                        Sign.CHEVRON_RIGHT,
                        "travel.after",
                        () -> view.travelIn(week.first().plusWeeks(1))));
        weeks.addClassNames("row", "weeks");
        body().add(weeks);
        if (travel.legs().isEmpty() && travel.unknown() == 0) {
            body().add(muted(Words.of("travel.none")));
        } else if (!travel.legs().isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("lines");
            travel.legs().forEach(leg -> list.add(line(leg)));
            body().add(list, new Span(Words.of("travel.sum", travel.km(), travel.nights())), map(travel));
        }
        if (travel.unknown() > 0) {
            body().add(muted(Words.of("travel.unknown", travel.unknown())));
        }
        besides.forEach(audit -> body().add(muted(Words.of("travel.besides", audit))));
    }

    private static ListItem line(Travel.Leg leg) {
        Span day = new Span(day(leg.day()));
        day.addClassName("muted");
        boolean daily = leg.times() > 1;
        Span km = new Span(
                daily ? Words.of("travel.km.daily", leg.km(), leg.times() / 2) : Words.of("travel.km", leg.km()));
        km.addClassName("figure");
        ListItem item = new ListItem(day, new Span(name(leg.from()) + (daily ? " ⇄ " : " → ") + name(leg.to())), km);
        item.addClassName("between");
        return item;
    }

    private static String day(LocalDate day) {
        return day.toString().substring(5).replace('-', '/');
    }

    private static String name(Travel.@Nullable Stop stop) {
        if (stop == null) {
            return Words.of("travel.home");
        }
        String client = AuditWords.client(stop.organisation(), stop.organisationZh());
        return stop.site() == null ? client : client + " · " + stop.site();
    }

    private static TaiwanMap map(Travel travel) {
        return new TaiwanMap(
                Words.of("travel.title", travel.auditor()) + ": "
                        + Words.of("travel.sum", travel.km(), travel.nights()),
                travel.legs().stream()
                        .map(leg -> new TaiwanMap.Line(
                                leg.fromLatitude(),
                                leg.fromLongitude(),
                                leg.toLatitude(),
                                leg.toLongitude(),
                                leg.to() == null
                                        ? TaiwanMap.Ends.HOME
                                        : leg.from() == null
                                                ? TaiwanMap.Ends.TO_A_CLIENT
                                                : TaiwanMap.Ends.BETWEEN_CLIENTS))
                        .toList());
    }

    private static Button step(Sign sign, String label, Runnable then) {
        Button button = new Button(sign.icon(), click -> then.run());
        button.setAriaLabel(Words.of(label));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName(DoubleClicks.EACH_COUNTS);
        return button;
    }

    private static Div muted(String text) {
        Div muted = new Div(new Span(text));
        muted.addClassNames("muted", "small");
        return muted;
    }
}
