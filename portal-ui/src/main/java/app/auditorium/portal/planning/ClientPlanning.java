package app.auditorium.portal.planning;

import app.auditorium.assignment.ClientFiles;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;

/** What a client asks of planning, on its page: days ruled out, months that suit, auditors to whom it objects. */
@StyleSheet("look/planning.css")
public class ClientPlanning extends Div {

    private final UUID client;
    private final ClientFiles files;
    private final Today today;

    public ClientPlanning(UUID client, ClientFiles files, Today today) {
        this.client = client;
        this.files = files;
        this.today = today;
        addClassNames("stack", "client-planning");
        draw();
    }

    private void draw() {
        removeAll();
        ClientFiles.Asked asked = files.of(client);
        add(closed(asked), months(asked), objections(asked));
    }

    private Component closed(ClientFiles.Asked asked) {
        ClosedDaysList list = new ClosedDaysList("closed");
        asked.blackouts()
                .forEach(days -> list.add(
                        days.first(),
                        days.last(),
                        days.reason(),
                        PlanWords.mayPlan() ? () -> told(files.allowAgain(client, days.id())) : null));
        Div part = part(
                "closed.title",
                "closed.add",
                Sign.CALENDAR_PLUS,
                () -> new DaysDialog(
                                "closed",
                                today.here(),
                                (first, last, why) -> files.ruleOut(client, first, last, why),
                                this::draw)
                        .open());
        part.add(asked.blackouts().isEmpty() ? none("closed.none") : list);
        return part;
    }

    private Component months(ClientFiles.Asked asked) {
        MonthsField months = new MonthsField(Words.of("months.title"));
        months.setValue(asked.months());
        months.setHelperText(Words.of("months.help"));
        months.setReadOnly(!PlanWords.mayPlan());
        months.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                told(files.prefer(client, change.getValue()));
            }
        });
        return months;
    }

    private Component objections(ClientFiles.Asked asked) {
        UnorderedList list = new UnorderedList();
        list.addClassName("mine");
        asked.objections().forEach(objection -> list.add(item(objection)));
        Div part = part(
                "objections.title",
                "objections.add",
                Sign.BAN,
                () -> new ObjectionDialog(files, client, this::draw).open());
        part.add(asked.objections().isEmpty() ? none("objections.none") : list);
        return part;
    }

    private ListItem item(ClientFiles.Objection objection) {
        Span name = new Span(objection.auditor());
        name.addClassName("name");
        Div text = new Div(name, new Span(objection.reason()));
        text.addClassNames("stack", "tight", "grow");
        Span by = new Span(Words.of("objections.by", objection.raisedBy(), objection.raisedOn()));
        by.addClassNames("muted", "small");
        text.add(by);
        ListItem item = new ListItem(text);
        if (objection.withdrawnOn() != null) {
            item.add(new Tag(Tone.NEUTRAL, Words.of("objections.withdrawn", objection.withdrawnOn())));
        } else {
            item.add(new Tag(Tone.RED, Sign.BAN, Words.of("objections.stands")));
            if (PlanWords.mayPlan()) {
                Button withdraw = new Button(
                        Words.of("objections.withdraw"),
                        click -> ConfirmDialogs.ask(
                                Words.of("objections.withdraw"),
                                Words.of("objections.withdraw.text", objection.auditor()),
                                Words.of("objections.withdraw"),
                                () -> told(files.withdraw(client, objection.id()))));
                withdraw.addThemeVariants(ButtonVariant.SMALL);
                withdraw.setAriaLabel(Words.of("objections.withdraw") + " " + objection.auditor());
                item.add(withdraw);
            }
        }
        return item;
    }

    private Div part(String title, String add, Sign sign, Runnable open) {
        Div head = new Div(new H3(Words.of(title)), new RuleTag("A-40"));
        head.addClassNames("row", "part-head");
        if (PlanWords.mayPlan()) {
            Button button = new Button(Words.of(add), sign.icon(), click -> open.run());
            button.addThemeVariants(ButtonVariant.SMALL);
            head.add(button);
        }
        Div part = new Div(head);
        part.addClassName("part");
        return part;
    }

    private static Span none(String key) {
        Span none = new Span(Words.of(key));
        none.addClassName("muted");
        return none;
    }

    private void told(Outcome<UUID> outcome) {
        switch (outcome) {
            case Outcome.Done<UUID> done -> Toasts.done(Words.of("saved"));
            case Outcome.Refused<UUID>(var problems) -> Toasts.refused(problems);
            case Outcome.NotThere<UUID> gone -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<UUID> stale -> ChangedMeanwhile.tell(stale);
        }
        draw();
    }
}
