package app.auditorium.portal.organisation;

import app.auditorium.organisation.NewSite;
import app.auditorium.organisation.SiteDetails;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sites of a client as cards that are typed in. */
class SiteCards extends Div {

    private final ProblemSummary problems;
    private final List<Card> cards = new ArrayList<>();
    private final Button more = new Button(Words.of("client.site.add"), Sign.PLUS.icon());

    SiteCards(ProblemSummary problems) {
        this.problems = problems;
        addClassName("stack");
        more.addClickListener(click -> put(new Card(null)).name.focus());
        add(more);
        problems.field("sites", more);
    }

    void add(SiteDetails site) {
        Card card = put(new Card(site.id()));
        card.name.setValue(site.name());
        card.address.setValue(site.address());
        card.employees.setValue(site.employees());
        card.contractors.setValue(site.contractors());
        card.shifts.setValue(site.shifts());
        card.central.setValue(site.centralFunction());
    }

    List<@Nullable NewSite> typed() {
        return cards.stream().<@Nullable NewSite>map(Card::typed).toList();
    }

    /** Cards come and go, so that the places of the fields are told anew before problems are shown. */
    void tie() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).tie("sites[" + i + "].");
        }
    }

    private Card put(Card card) {
        cards.add(card);
        addComponentAtIndex(cards.size() - 1, card);
        return card;
    }

    private final class Card extends Div {

        private final @Nullable UUID id;
        private final TextField name = Localised.of(new TextField(Words.of("client.site.name")));
        private final TextField address = Localised.of(new TextField(Words.of("client.site.address")));
        private final IntegerField employees = number("client.employees", 0, 10_000_000);
        private final IntegerField contractors = number("client.contractors", 0, 10_000_000);
        private final IntegerField shifts = number("client.shifts", 1, 5);
        private final Checkbox central = new Checkbox(Words.of("client.central"));

        Card(@Nullable UUID id) {
            this.id = id;
            addClassName("input-card");
            name.setRequiredIndicatorVisible(true);
            employees.setValue(0);
            contractors.setValue(0);
            shifts.setValue(1);
            Button remove = new Button(Sign.TRASH.icon(), click -> {
                cards.remove(this);
                SiteCards.this.remove(this);
            });
            remove.addClassName("input-card-bin");
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(Words.of("client.site.remove"));
            Div head = new Div(name);
            head.addClassName("input-card-head");
            Div figures = new Div(employees, contractors, shifts);
            figures.addClassName("input-card-figures");
            add(head, address, figures, central, remove);
        }

        private void tie(String at) {
            problems.field(at + "name", name);
            problems.field(at + "address", address);
            problems.field(at + "employees", employees);
            problems.field(at + "contractors", contractors);
            problems.field(at + "shifts", shifts);
        }

        private NewSite typed() {
            return new NewSite(
                    id,
                    name.getValue(),
                    address.getValue(),
                    null,
                    employees.getValue(),
                    contractors.getValue(),
                    shifts.getValue(),
                    central.getValue());
        }

        private static IntegerField number(String label, int least, int most) {
            IntegerField field = Localised.of(new IntegerField(Words.of(label)));
            field.setMin(least);
            field.setMax(most);
            field.setStepButtonsVisible(false);
            return field;
        }
    }
}
