package app.auditorium.portal.impartiality;

import app.auditorium.impartiality.NewRelation;
import app.auditorium.impartiality.RelationChanges;
import app.auditorium.impartiality.RelationKind;
import app.auditorium.impartiality.RelationRow;
import app.auditorium.impartiality.Relations;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a relation on the register, corrects one, or strikes it. */
class RelationDialog extends FormDialog {

    private final transient Relations relations;
    private final transient Histories histories;
    private final Runnable done;
    private final long opened;
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
        super(Words.of(edited == null ? "impartiality.add" : "impartiality.edit"));
        this.relations = relations;
        this.histories = histories;
        this.done = done;
        this.opened = edited == null ? 0 : histories.end(edited.id());
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
        parties.clients(client);
        parties.auditors(auditor);
        if (edited != null) {
            show(edited);
        }
        form(
                Words.of("action.save"),
                () -> {
                    if (edited == null) {
                        settled(record());
                    } else {
                        change(edited, changes(edited.version()));
                    }
                },
                client,
                auditor,
                kind,
                started,
                ended,
                source,
                new Callout(Tone.BLUE, new Span(Words.of("impartiality.effect"))));
    }

    private void show(RelationRow row) {
        client.setValue(
                new Parties.Party(row.organisationId(), Parties.client(row.organisation(), row.organisationZh())));
        client.setReadOnly(true);
        if (row.auditorId() != null) {
            auditor.setValue(new Parties.Party(row.auditorId(), ConflictParts.who(row.auditor())));
        }
        auditor.setReadOnly(true);
        kind.setValue(row.kind());
        started.setValue(row.startedOn());
        ended.setValue(row.endedOn());
        source.setValue(row.source());
        if (Tab.may(Role.ADMINISTRATOR)) {
            Button strike = new Button(Words.of("impartiality.strike"), Sign.TRASH.icon(), click -> ask(row));
            strike.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            getFooter().add(strike);
        }
    }

    private Outcome<RelationRow> record() {
        return relations.record(new NewRelation(
                id(client), id(auditor), kind.getValue(), started.getValue(), ended.getValue(), source.getValue()));
    }

    private RelationChanges changes(int version) {
        return new RelationChanges(version, kind.getValue(), started.getValue(), ended.getValue(), source.getValue());
    }

    private static RelationChanges as(RelationRow row) {
        return new RelationChanges(row.version(), row.kind(), row.startedOn(), row.endedOn(), row.source());
    }

    private void change(RelationRow known, RelationChanges wanted) {
        Outcome<RelationRow> outcome = relations.change(known.id(), wanted);
        if (outcome instanceof Outcome.Stale<RelationRow> stale) {
            RelationRow now = relations.find(known.id()).orElse(known);
            new ChangedMeanwhile(
                            stale,
                            HistoryList.since(histories, known.id(), opened),
                            () -> change(now, Merged.of(as(known), wanted, as(now))),
                            this::leave)
                    .open();
        } else {
            settled(outcome);
        }
    }

    private void ask(RelationRow row) {
        ConfirmDialogs.warn(
                Words.of("impartiality.strike"),
                Words.of("impartiality.strike.text"),
                Words.of("impartiality.strike"),
                () -> settled(relations.strike(row.id(), row.version())));
    }

    private void settled(Outcome<?> outcome) {
        Told.outcome(outcome, problems, saved -> {
            Toasts.done(Words.of("saved"));
            leave();
        });
    }

    private void leave() {
        close();
        done.run();
    }

    private static @Nullable UUID id(ComboBox<Parties.Party> box) {
        return box.getValue() == null ? null : box.getValue().id();
    }
}
