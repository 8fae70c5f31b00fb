package app.auditorium.portal.audittime;

import app.auditorium.audittime.NewAuditTime;
import app.auditorium.audittime.TimedStandard;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;

/** One standard of a calculation: its complexity beside the sector's, and its adjustments. */
class TermsCard extends Div {

    private final NewAuditTime.Terms terms;
    private final Select<Complexity> complexity;
    private final TextField why = Localised.of(new TextField(Words.of("wizard.complexity.reason")));
    private final AdjustmentRows adjustments;
    private final BigDecimalField beyond;
    private final TextField beyondWhy = Localised.of(new TextField(Words.of("wizard.beyond.reason")));

    TermsCard(NewAuditTime.Terms terms, AuditTimeFactors factors, Sectors sectors, Runnable changed) {
        this.terms = terms;
        addClassNames("input-card", "stack", "tight");
        Div head = new Div(new H3(AuditWords.standard(terms.standard())));
        head.addClassName("row");
        terms.iafCodes().stream()
                .filter(IafCode::isValid)
                .forEach(code -> head.add(
                        new IafChip(code, sectors.byCode(new IafCode(code)).name(Words.language()))));
        complexity = TimeFields.complexity(() -> {});
        complexity.setValue(terms.complexity());
        TimeFields.offer(complexity, TimedStandard.of(terms.standard()).orElse(null));
        Complexity proposed = terms.proposed();
        complexity.setHelperText(
                proposed == null
                        ? Words.of("wizard.complexity.ask")
                        : Words.of("wizard.complexity.proposed", Words.of("time.complexity." + proposed)));
        why.setMaxLength(2_000);
        why.setValueChangeMode(ValueChangeMode.LAZY);
        adjustments = new AdjustmentRows(factors, terms.standard(), changed);
        terms.adjustments().forEach(adjustments::add);
        beyond = TimeFields.decimal("wizard.beyond", changed);
        beyond.setHelperText(Words.of("wizard.beyond.help"));
        beyondWhy.setMaxLength(2_000);
        beyondWhy.setValueChangeMode(ValueChangeMode.LAZY);
        beyondWhy.addValueChangeListener(change -> changed.run());
        beyond.setVisible(false);
        beyondWhy.setVisible(false);
        arrange();
        complexity.addValueChangeListener(change -> {
            arrange();
            changed.run();
        });
        why.addValueChangeListener(change -> changed.run());
        add(
                head,
                complexity,
                why,
                beyond,
                beyondWhy,
                TimeFields.group("time.adjustments.title", "time.adjustments.help", adjustments, "C-20", "C-07"));
    }

    private void arrange() {
        why.setVisible(complexity.isVisible()
                && terms.proposed() != null
                && !Objects.equals(terms.proposed(), complexity.getValue()));
    }

    NewAuditTime.Terms typed() {
        return new NewAuditTime.Terms(
                terms.standard(),
                terms.iafCodes(),
                complexity.isVisible() ? complexity.getValue() : null,
                terms.proposed(),
                why.isVisible() ? why.getValue() : null,
                adjustments.values().stream().map(Objects::requireNonNull).toList(),
                beyond.getValue(),
                beyondWhy.getValue());
    }

    /** More people than the table knows: a person determines the days. */
    void askBeyond() {
        beyond.setVisible(true);
        beyondWhy.setVisible(true);
    }

    void tie(ProblemSummary problems, String at) {
        problems.field(at + ".complexity", complexity);
        problems.field(at + ".complexityReason", why);
        problems.field(at + ".beyondDays", beyond);
        problems.field(at + ".beyondReason", beyondWhy);
        adjustments.tie(problems, at + ".adjustments");
    }
}
