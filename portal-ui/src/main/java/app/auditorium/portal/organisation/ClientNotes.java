package app.auditorium.portal.organisation;

import app.auditorium.kernel.Outcome;
import app.auditorium.organisation.NoteDetails;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;

/** The notes of a client, the newest first, and the field for another one. */
class ClientNotes extends Div {

    private final Organisations organisations;
    private final UUID client;
    private final boolean mayWrite;
    private final Div list = ClientPanels.list();

    ClientNotes(Organisations organisations, OrganisationDetails client, boolean mayWrite) {
        this.organisations = organisations;
        this.client = client.id();
        this.mayWrite = mayWrite;
        addClassName("stack");
        if (mayWrite) {
            add(writing());
        }
        add(list);
        show(client.notes());
    }

    private Div writing() {
        TextArea text = Localised.of(new TextArea(Words.of("client.note.new")));
        text.setWidthFull();
        text.setMaxLength(10_000);
        Button add = new Button(Words.of("client.note.add"), click -> {
            switch (organisations.note(client, text.getValue())) {
                case Outcome.Done<NoteDetails> done -> {
                    text.clear();
                    text.setInvalid(false);
                    again();
                }
                case Outcome.Refused<NoteDetails>(var problems) -> {
                    text.setErrorMessage(problems.getFirst().text(Words.language()));
                    text.setInvalid(true);
                }
                case Outcome.NotThere<NoteDetails> gone -> Toasts.refused(Words.of("gone.title"));
                case Outcome.Stale<NoteDetails> stale -> ChangedMeanwhile.tell(stale);
            }
        });
        Div writing = new Div(text, add);
        writing.addClassName("stack");
        return writing;
    }

    private void again() {
        if (organisations.details(client) instanceof Outcome.Done<OrganisationDetails>(var now)) {
            show(now.notes());
        }
    }

    private void show(List<NoteDetails> notes) {
        list.removeAll();
        for (NoteDetails note : notes) {
            Span text = new Span(note.text());
            text.addClassName("client-note");
            Span by = new Span(
                    (note.writtenBy() == null ? "" : note.writtenBy() + " · ") + Moments.shown(note.writtenAt()));
            by.addClassNames("muted", "small");
            Div said = new Div(text, by);
            said.addClassName("stack");
            said.addClassName("tight");
            Div row = new Div(said);
            row.addClassName("client-row");
            if (mayWrite) {
                row.add(removal(note));
            }
            list.add(row);
        }
        if (notes.isEmpty()) {
            Span none = new Span(Words.of("client.notes.none"));
            none.addClassName("muted");
            list.add(none);
        }
    }

    private Button removal(NoteDetails note) {
        Button remove = new Button(
                Sign.TRASH.icon(),
                click -> ConfirmDialogs.warn(
                        Words.of("client.note.remove"),
                        Words.of("client.note.remove.text"),
                        Words.of("action.remove"),
                        () -> {
                            organisations.removeNote(client, note.id());
                            again();
                        }));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Words.of("client.note.remove"));
        return remove;
    }
}
