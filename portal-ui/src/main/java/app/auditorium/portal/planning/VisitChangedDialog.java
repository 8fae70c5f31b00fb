package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Another planner was quicker with a visit: who, when and what; what one had chosen can be done on top of it. */
class VisitChangedDialog extends Dialog {

    VisitChangedDialog(Outcome.Stale<?> stale, VisitRow shown, VisitRow now, String chosen, Runnable again) {
        setHeaderTitle(PlanWords.client(now) + " · " + AuditWords.type(now.type()));
        setWidth("min(520px, 94vw)");
        UnorderedList changes = new UnorderedList();
        changes.addClassName("meanwhile");
        changes(shown, now).forEach(change -> changes.add(new ListItem(change)));
        Span mine = new Span(Words.of("meanwhile.chosen", chosen));
        mine.addClassName("name");
        Div content = new Div(new Span(who(stale)), changes, mine);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(Words.of("meanwhile.leave"), click -> close()));
        if (now.isOpen()) {
            Button mineToo = new Button(Words.of("meanwhile.again"), click -> {
                close();
                again.run();
            });
            mineToo.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(mineToo);
        }
    }

    private static String who(Outcome.Stale<?> stale) {
        return stale.who() == null || stale.when() == null
                ? Words.of("meanwhile.somebody")
                : Words.of("meanwhile.by", stale.who(), Moments.shown(stale.when()));
    }

    private static List<String> changes(VisitRow shown, VisitRow now) {
        List<String> changes = new ArrayList<>();
        if (!days(shown).equals(days(now))) {
            changes.add(Words.of("meanwhile.days", days(shown), days(now)));
        }
        if (!team(shown).equals(team(now))) {
            changes.add(Words.of("meanwhile.team", team(shown), team(now)));
        }
        if (shown.pinned() != now.pinned()) {
            changes.add(Words.of(now.pinned() ? "meanwhile.pinned" : "meanwhile.unpinned"));
        }
        if (shown.isOpen() && !now.isOpen()) {
            changes.add(Words.of(shown.loose() ? "meanwhile.settled" : "meanwhile.accepted"));
        }
        return changes.isEmpty() ? List.of(Words.of("meanwhile.back")) : changes;
    }

    private static String days(VisitRow visit) {
        return visit.start() == null || visit.end() == null
                ? Words.of("year.unplaced")
                : AuditWords.days(visit.start(), visit.end());
    }

    private static String team(VisitRow visit) {
        return visit.isPlaced()
                ? visit.team().stream().map(VisitRow.Member::name).collect(Collectors.joining(Words.of("year.and")))
                : "–";
    }
}
