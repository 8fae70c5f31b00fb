package app.auditorium.portal.impartiality;

import app.auditorium.impartiality.NewRelation;
import app.auditorium.impartiality.RelationChanges;
import app.auditorium.impartiality.RelationKind;
import app.auditorium.impartiality.RelationRow;
import app.auditorium.impartiality.Relations;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a relation on the register, corrects one, or strikes it. */
@StyleSheet("look/auditor.css")
class RelationDialog extends Dialog {

    private static final int LATEST = 5;

    private final transient Relations relations;
    private final transient Histories histories;
    private @Nullable RelationRow edited;
    private final Runnable done;
    private final ProblemSummary problems = new ProblemSummary();
    private final ComboBox<Parties.Party> client =
            problems.field("organisationId", Localised.of(new ComboBox<>(Words.of("impartiality.client"))));
    private final ComboBox<Parties.Party> auditor =
            problems.field("auditorId", Localised.of(new ComboBox<>(Words.of("impartiality.auditor"))));
    private final Select<RelationKind> kind = problems.field("kind", Localised.of(new Select<>()));
    private final DatePicker started =
            problems.field("startedOn", Localised.of(new DatePicker(Words.of("impartiality.started"))));
    private final DatePicker ended =
            problems.field("endedOn", Localised.of(new DatePicker(Words.of("impartiality.ended"))));
    private final TextField source =
            problems.field("source", Localised.of(new TextField(Words.of("impartiality.source"))));

    RelationDialog(
            Relations relations, Histories histories, Parties parties, @Nullable RelationRow edited, Runnable done) {
        this.relations = relations;
        this.histories = histories;
        this.edited = edited;
        this.done = done;
        setHeaderTitle(Words.of(edited == null ? "impartiality.add" : "impartiality.edit"));
        client.setRequiredIndicatorVisible(true);
        auditor.setHelperText(Words.of("impartiality.auditor.help"));
        auditor.setClearButtonVisible(true);
        kind.setLabel(Words.of("impartiality.kind"));
        kind.setItems(RelationKind.values());
        kind.setItemLabelGenerator(each -> Words.of("impartiality.kind." + each));
        kind.setValue(RelationKind.CONSULTANCY);
        started.setRequiredIndicatorVisible(true);
        ended.setHelperText(Words.of("impartiality.ended.help"));
        ended.setClearButtonVisible(true);
        source.setRequiredIndicatorVisible(true);
        source.setHelperText(Words.of("impartiality.source.help"));
        source.setMaxLength(500);
        Div form = new Div(
                problems,
                client,
                auditor,
                kind,
                started,
                ended,
                source,
                new Callout(Tone.BLUE, new Span(Words.of("impartiality.effect"))));
        form.addClassNames("form", "dialog-form");
        add(form);
        parties.clients(client);
        parties.auditors(auditor);
        if (edited != null) {
            show(edited);
        }
        Button save = new Button(Words.of("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void show(RelationRow row) {
        client.setValue(new Parties.Party(row.organisationId(), row.organisation()));
        client.setReadOnly(true);
        if (row.auditorId() != null) {
            auditor.setValue(new Parties.Party(row.auditorId(), ConflictParts.who(row.auditor())));
        }
        auditor.setReadOnly(true);
        kind.setValue(row.kind());
        started.setValue(row.startedOn());
        ended.setValue(row.endedOn());
        source.setValue(row.source());
        boolean administrator = Tab.may(Role.ADMINISTRATOR);
        if (administrator) {
            Button strike = new Button(Words.of("impartiality.strike"), Sign.TRASH.icon(), click -> ask(row));
            strike.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            getFooter().add(strike);
        }
    }

    private void save() {
        problems.clear();
        RelationRow row = edited;
        settle(
                row == null
                        ? relations.record(new NewRelation(
                                id(client),
                                id(auditor),
                                kind.getValue(),
                                started.getValue(),
                                ended.getValue(),
                                source.getValue()))
                        : relations.change(
                                row.id(),
                                new RelationChanges(
                                        row.version(),
                                        kind.getValue(),
                                        started.getValue(),
                                        ended.getValue(),
                                        source.getValue())));
    }

    private void ask(RelationRow row) {
        ConfirmDialogs.warn(
                Words.of("impartiality.strike"),
                Words.of("impartiality.strike.text"),
                Words.of("impartiality.strike"),
                () -> settle(relations.strike(row.id(), row.version())));
    }

    private <T> void settle(Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Done<T> saved -> {
                close();
                Toasts.done(Words.of("saved"));
                done.run();
            }
            case Outcome.Refused<T>(var refused) -> problems.show(refused);
            case Outcome.NotThere<T> gone -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<T> stale -> meanwhile(Objects.requireNonNull(edited), stale);
        }
    }

    private void meanwhile(RelationRow row, Outcome.Stale<?> stale) {
        new ChangedMeanwhile(
                        stale,
                        new HistoryList(histories
                                .of(row.id(), PageRequest.first(LATEST))
                                .items()),
                        () -> {
                            edited = relations.find(row.id()).orElse(row);
                            save();
                        },
                        () -> {
                            close();
                            done.run();
                        })
                .open();
    }

    private static @Nullable UUID id(ComboBox<Parties.Party> box) {
        return box.getValue() == null ? null : box.getValue().id();
    }
}
