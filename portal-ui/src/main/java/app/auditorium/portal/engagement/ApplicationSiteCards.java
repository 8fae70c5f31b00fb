package app.auditorium.portal.engagement;

import app.auditorium.engagement.ApplicationSite;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sites of an application as cards that are typed in. */
class ApplicationSiteCards extends Div {

    private final ProblemSummary problems;
    private final Runnable changed;
    private final List<Card> cards = new ArrayList<>();
    private final Button more = new Button(Words.of("application.site.add"), Sign.PLUS.icon());
    private boolean contractorsNeeded;

    ApplicationSiteCards(ProblemSummary problems, Runnable changed) {
        this.problems = problems;
        this.changed = changed;
        addClassName("stack");
        more.addClickListener(click -> put(new Card()).name.focus());
        add(more);
        problems.field("sites", more);
    }

    void show(List<ApplicationSite> sites) {
        cards.forEach(this::remove);
        cards.clear();
        sites.forEach(site -> put(new Card()).show(site));
    }

    List<ApplicationSite> typed() {
        return cards.stream().map(Card::typed).toList();
    }

    /** Contractors count where the standard is about safety. */
    void needContractors(boolean needed) {
        contractorsNeeded = needed;
        cards.forEach(card -> card.contractors.setRequiredIndicatorVisible(needed));
    }

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

        private final TextField name = Localised.of(new TextField(Words.of("application.site.name")));
        private final TextField address = Localised.of(new TextField(Words.of("application.site.address")));
        private final TextArea processes = Localised.of(new TextArea(Words.of("application.site.processes")));
        private final IntegerField employees = number("application.site.employees", 0, 10_000_000);
        private final IntegerField contractors = number("application.site.contractors", 0, 10_000_000);
        private final IntegerField shifts = number("application.site.shifts", 1, 5);

        Card() {
            addClassName("input-card");
            Button remove = new Button(Sign.TRASH.icon(), click -> {
                cards.remove(this);
                ApplicationSiteCards.this.remove(this);
                changed.run();
            });
            remove.addClassName("input-card-bin");
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Words.of("application.site.remove"));
            Div head = new Div(name);
            head.addClassName("input-card-head");
            Div figures = new Div(employees, contractors, shifts);
            figures.addClassName("input-card-figures");
            add(head, address, processes, figures, remove);
            for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(name, address, processes, employees, shifts)) {
                field.setRequiredIndicatorVisible(true);
            }
            contractors.setRequiredIndicatorVisible(contractorsNeeded);
            for (var field : List.of(name, address)) {
                field.addValueChangeListener(event -> tell(event.isFromClient()));
            }
            processes.addValueChangeListener(event -> tell(event.isFromClient()));
            for (var field : List.of(employees, contractors, shifts)) {
                field.addValueChangeListener(event -> tell(event.isFromClient()));
            }
        }

        private void tell(boolean byUser) {
            if (byUser) {
                changed.run();
            }
        }

        private void show(ApplicationSite site) {
            name.setValue(text(site.name()));
            address.setValue(text(site.address()));
            processes.setValue(text(site.processes()));
            employees.setValue(site.employees());
            contractors.setValue(site.contractors());
            shifts.setValue(site.shifts());
        }

        private void tie(String at) {
            problems.field(at + "name", name);
            problems.field(at + "address", address);
            problems.field(at + "processes", processes);
            problems.field(at + "employees", employees);
            problems.field(at + "contractors", contractors);
            problems.field(at + "shifts", shifts);
        }

        private ApplicationSite typed() {
            return new ApplicationSite(
                    name.getValue(),
                    address.getValue(),
                    processes.getValue(),
                    employees.getValue(),
                    contractors.getValue(),
                    shifts.getValue());
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static IntegerField number(String label, int least, int most) {
            IntegerField field = Localised.of(new IntegerField(Words.of(label)));
            field.setMin(least);
            field.setMax(most);
            return field;
        }
    }
}
