package app.auditorium.portal.audittime;

import app.auditorium.audittime.NewAuditTime;
import app.auditorium.audittime.PlannedTime;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a client with their people, and which of them are visited (C-30 … C-38). */
class PlacesPanel extends Panel {

    private static final SecureRandom LOT = new SecureRandom();

    private final List<PlaceCard> cards;
    private final Checkbox sampling = new Checkbox(Words.of("wizard.sampling"));
    private final TextArea reason = Localised.of(new TextArea(Words.of("wizard.sampling.reason")));
    private final Button draw = new Button(Words.of("wizard.draw"), Sign.REFRESH_CW.icon());
    private final Span needed = new Span();
    private final Div lot = new Div(draw, new RuleTag("C-32"), needed);
    private final Runnable changed;

    PlacesPanel(List<NewAuditTime.Place> places, boolean ohs, Runnable changed) {
        super(Words.of("wizard.places"));
        this.changed = changed;
        marked(new RuleTag("C-14"), new RuleTag("C-36"));
        boolean several = places.size() > 1;
        List<NewAuditTime.Place> shown = places.isEmpty() ? List.of(PlaceCard.onlyOne()) : places;
        cards = shown.stream()
                .map(place -> new PlaceCard(place, several, ohs, this::arrange))
                .toList();
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setMaxLength(2_000);
        needed.addClassNames("muted", "small");
        draw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        if (several) {
            Div rules = new Div(sampling, new RuleTag("C-30"));
            if (ohs) {
                rules.add(new RuleTag("C-37"));
            }
            rules.addClassName("row");
            lot.addClassName("row");
            body().add(rules, reason, lot);
        }
        Div all = new Div();
        all.addClassName("stack");
        cards.forEach(all::add);
        body().add(all);
        body().addClassName("stack");
        lay();
        sampling.addValueChangeListener(change -> arrange());
        reason.addValueChangeListener(change -> changed.run());
        draw.addClickListener(click -> draw());
    }

    boolean isSampling() {
        return sampling.getValue();
    }

    @Nullable String samplingReason() {
        return isSampling() ? reason.getValue() : null;
    }

    List<NewAuditTime.Place> typed() {
        return cards.stream().map(PlaceCard::typed).toList();
    }

    void sampled(PlannedTime.@Nullable Sample sample) {
        if (sample != null) {
            needed.setText(Words.of("wizard.needed", sample.initial(), sample.random()));
        }
    }

    /** A quarter of the sample by lot, the others of it by size: what the planner may change afterwards. */
    private void draw() {
        List<PlaceCard> sites =
                new ArrayList<>(cards.stream().filter(card -> !card.isCentral()).toList());
        int wanted = (int) Math.ceil(Math.sqrt(sites.size()));
        int random = (wanted + 3) / 4;
        Collections.shuffle(sites, LOT);
        for (int i = 0; i < sites.size(); i++) {
            sites.get(i).visit(i < random, i < random);
        }
        sites.stream()
                .skip(random)
                .sorted(Comparator.comparingLong(PlaceCard::people).reversed())
                .limit(wanted - random)
                .forEach(card -> card.visit(true, false));
        changed.run();
    }

    private void arrange() {
        lay();
        changed.run();
    }

    private void lay() {
        reason.setVisible(isSampling());
        lot.setVisible(isSampling());
        cards.forEach(card -> card.sampling(isSampling()));
    }

    void tie(ProblemSummary problems) {
        problems.field("samplingReason", reason);
        problems.field("sampling", sampling);
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).tie(problems, "places[" + i + "]");
        }
    }
}
