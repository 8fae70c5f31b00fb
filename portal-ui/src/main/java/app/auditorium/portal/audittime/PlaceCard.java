package app.auditorium.portal.audittime;

import app.auditorium.audittime.Headcount;
import app.auditorium.audittime.NewAuditTime;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/** One place with its people by hours a day. */
class PlaceCard extends Div {

    private final NewAuditTime.Place place;
    private final boolean several;
    private final Checkbox central = new Checkbox(Words.of("wizard.central"));
    private final Checkbox visited = new Checkbox(Words.of("wizard.visited"));
    private final Tag lot = new Tag(Tone.BLUE, Words.of("wizard.drawn"));
    private final PeopleRows people;
    private final IntegerField contractors;
    private final BigDecimalField processes;
    private final RepetitiveFields repetitive;
    private boolean drawn;
    private boolean sampling;

    PlaceCard(NewAuditTime.Place place, boolean several, boolean ohs, Runnable changed) {
        this.place = place;
        this.several = several;
        this.drawn = place.drawn();
        addClassNames("input-card", "stack", "tight");
        people = new PeopleRows(changed);
        contractors = TimeFields.whole("time.contractors", () -> {});
        processes = TimeFields.decimal("time.central", () -> {});
        repetitive = new RepetitiveFields(changed);
        central.setValue(place.central());
        visited.setValue(place.visited());
        place.personnel()
                .forEach(each -> people.add(
                        each.people() == null ? null : each.people().intValueExact(),
                        Objects.requireNonNullElse(each.hoursPerDay(), BigDecimal.valueOf(8))));
        BigInteger others = place.contractors();
        contractors.setValue(others == null ? null : others.intValueExact());
        contractors.setVisible(ohs);
        processes.setHelperText(Words.of("time.central.help"));
        processes.setValue(place.centralProcessesPercent());
        central.addValueChangeListener(change -> changed.run());
        visited.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                drawn = drawn && visited.getValue();
                changed.run();
            }
        });
        contractors.addValueChangeListener(change -> changed.run());
        processes.addValueChangeListener(change -> changed.run());
        Div head = new Div(new H3(place.name()), central, visited, lot);
        head.addClassName("row");
        add(head, people, contractors, processes, repetitive);
        sampling(false);
    }

    /** For a client without sites on file. */
    static NewAuditTime.Place onlyOne() {
        return new NewAuditTime.Place(
                null,
                Words.of("wizard.place.only"),
                true,
                true,
                false,
                List.of(new Headcount(null, BigDecimal.valueOf(8))),
                BigInteger.ZERO,
                null,
                null);
    }

    boolean isCentral() {
        return central.getValue();
    }

    long people() {
        return people.values().stream()
                .filter(Objects::nonNull)
                .map(Headcount::people)
                .filter(Objects::nonNull)
                .mapToLong(BigInteger::longValue)
                .sum();
    }

    void visit(boolean visit, boolean byLot) {
        visited.setValue(visit);
        drawn = byLot;
        lay();
    }

    void sampling(boolean allowed) {
        sampling = allowed;
        if (!allowed) {
            visited.setValue(true);
            drawn = false;
        }
        lay();
    }

    private void lay() {
        central.setVisible(several);
        visited.setVisible(several && sampling && !isCentral());
        lot.setVisible(sampling && drawn && !isCentral());
        processes.setVisible(sampling && !isCentral());
    }

    NewAuditTime.Place typed() {
        return new NewAuditTime.Place(
                place.siteId(),
                place.name(),
                isCentral(),
                visited.getValue(),
                drawn,
                people.values().stream().map(Objects::requireNonNull).toList(),
                contractors.isVisible() ? TimeFields.number(contractors) : null,
                processes.isVisible() ? processes.getValue() : null,
                repetitive.typed());
    }

    void tie(ProblemSummary problems, String at) {
        people.tie(problems, at + ".personnel");
        problems.field(at + ".contractors", contractors);
        problems.field(at + ".centralProcessesPercent", processes);
        repetitive.tie(problems, at + ".repetitive");
    }
}
