package app.auditorium.portal.door;

import app.auditorium.access.Tokens;
import app.auditorium.access.Tokens.TokenRow;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** Personal tokens for the API: made, shown once, revoked. */
class OwnTokens extends Div {

    private final transient Tokens tokens;
    private final UUID person;
    private final Div list = new Div();
    private final Div fresh = new Div();

    OwnTokens(Tokens tokens, UUID person) {
        this.tokens = tokens;
        this.person = person;
        addClassName("form");
        list.addClassName("stack");
        ProblemSummary problems = new ProblemSummary();
        TextField label = Localised.of(problems.field("label", new TextField(Words.of("door.token.label"))));
        label.setHelperText(Words.of("door.token.hint"));
        Button make = new Button(
                Words.of("door.token.make"),
                click -> Told.outcome(tokens.personal(person, label.getValue()), problems, issued -> {
                    label.clear();
                    show(issued.token());
                    load();
                }));
        Div actions = new Div(make);
        actions.addClassName("actions");
        add(new Paragraph(Words.of("door.tokens.text")), list, fresh, problems, label, actions);
        load();
    }

    private void show(String token) {
        Span text = new Span(token);
        text.addClassName("secret");
        fresh.removeAll();
        fresh.add(new Callout(Tone.GREEN, new Span(Words.of("door.token.once")), text));
    }

    private void load() {
        list.removeAll();
        tokens.of(person).forEach(token -> list.add(row(token)));
    }

    private Div row(TokenRow token) {
        Button revoke = new Button(
                Words.of("door.invitation.revoke"),
                click -> Told.outcome(tokens.revoke(person, token.id()), done -> load()));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(
                new TwoLine(
                        token.label(),
                        Words.of(
                                "door.token.times",
                                Moments.shown(token.createdAt()),
                                token.lastUsed() == null ? "–" : Moments.shown(token.lastUsed()))),
                revoke);
        row.addClassNames("row", "apart");
        return row;
    }
}
