package app.auditorium.portal.planning;

import app.auditorium.assignment.AuditorTerms;
import app.auditorium.assignment.Terms;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.UUID;

/** How an auditor is sent, on his page: registration for TOSHMS (D.2), and the days a month that planning aims at. */
@StyleSheet("look/planning.css")
public class AuditorPlanning extends Div {

    private static final double ENOUGH = 2;

    private final UUID auditor;
    private final String name;
    private final AuditorTerms terms;
    private final Today today;

    public AuditorPlanning(UUID auditor, String name, AuditorTerms terms, Today today) {
        this.auditor = auditor;
        this.name = name;
        this.terms = terms;
        this.today = today;
        addClassName("stack");
        draw();
    }

    private void draw() {
        removeAll();
        terms.of(auditor).ifPresent(this::show);
    }

    private void show(Terms now) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "terms.toshms", registration(now));
        if (now.registeredOn() != null) {
            Div evaluated = new Div(new Span(Words.of("terms.evaluated.days", now.evaluatedDays())));
            evaluated.addClassName("row");
            if (now.evaluatedDays() < ENOUGH) {
                evaluated.add(new Tag(Tone.AMBER, Sign.ALERT, Words.of("terms.evaluated.missing")));
            }
            fact(facts, "terms.evaluated", evaluated);
        }
        fact(facts, "terms.target", new Span(Words.of("terms.days", now.targetDays())));
        fact(facts, "terms.most", new Span(Words.of("terms.days", now.mostDays())));
        add(facts);
        if (PlanWords.mayPlan()) {
            Div actions = new Div(new Button(
                    Words.of("action.edit"),
                    Sign.PENCIL.icon(),
                    click -> new TermsDialog(auditor, name, now, terms, this::draw).open()));
            actions.addClassName("row");
            add(actions);
        }
    }

    private Component registration(Terms now) {
        Div line = new Div();
        line.addClassName("row");
        LocalDate until = now.registeredUntil();
        if (now.registeredOn() == null) {
            line.add(new Tag(Tone.NEUTRAL, Words.of("terms.toshms.no")));
        } else if (until != null && until.isBefore(today.here())) {
            line.add(new Tag(Tone.RED, Sign.ALERT, Words.of("terms.toshms.ended", until)));
        } else {
            line.add(
                    new Tag(Tone.GREEN, Sign.CHECK, Words.of("terms.toshms.yes")),
                    new Span(
                            until == null
                                    ? Words.of("terms.toshms.since", now.registeredOn())
                                    : now.registeredOn() + " – " + until));
        }
        line.add(new RuleTag("D.2"));
        return line;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
    }
}
