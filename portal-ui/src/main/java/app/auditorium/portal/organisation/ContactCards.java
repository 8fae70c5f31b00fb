package app.auditorium.portal.organisation;

import app.auditorium.organisation.ContactDetails;
import app.auditorium.organisation.NewContact;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contacts of a client as cards that are typed in. */
class ContactCards extends Div {

    private final ProblemSummary problems;
    private final List<Card> cards = new ArrayList<>();

    ContactCards(ProblemSummary problems) {
        this.problems = problems;
        addClassName("stack");
        add(new Button(
                Words.of("client.contact.add"),
                Sign.PLUS.icon(),
                click -> put(new Card()).name.focus()));
    }

    void add(ContactDetails contact) {
        Card card = put(new Card());
        card.name.setValue(contact.name());
        set(card.function, contact.function());
        set(card.email, contact.email());
        set(card.phone, contact.phone());
    }

    List<@Nullable NewContact> typed() {
        return cards.stream().<@Nullable NewContact>map(Card::typed).toList();
    }

    void tie() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).tie("contacts[" + i + "].");
        }
    }

    private Card put(Card card) {
        cards.add(card);
        addComponentAtIndex(cards.size() - 1, card);
        return card;
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(value == null ? "" : value);
    }

    private final class Card extends Div {

        private final TextField name = Localised.of(new TextField(Words.of("client.contact.name")));
        private final TextField function = Localised.of(new TextField(Words.of("client.contact.function")));
        private final TextField email = Localised.of(new TextField(Words.of("client.contact.email")));
        private final TextField phone = Localised.of(new TextField(Words.of("client.contact.phone")));

        Card() {
            addClassName("input-card");
            name.setRequiredIndicatorVisible(true);
            Button remove = new Button(Sign.TRASH.icon(), click -> {
                cards.remove(this);
                ContactCards.this.remove(this);
            });
            remove.addClassName("input-card-bin");
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(Words.of("client.contact.remove"));
            Div head = new Div(name);
            head.addClassName("input-card-head");
            Div ways = new Div(function, email, phone);
            ways.addClassName("input-card-figures");
            add(head, ways, remove);
        }

        private void tie(String at) {
            problems.field(at + "name", name);
            problems.field(at + "function", function);
            problems.field(at + "email", email);
            problems.field(at + "phone", phone);
        }

        private NewContact typed() {
            return new NewContact(name.getValue(), function.getValue(), email.getValue(), phone.getValue());
        }
    }
}
