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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;

/** One standard of a calculation: its complexity beside the sector's, and its adjustments. */
class TermsCard extends Div {

    private final NewAuditTime.Terms terms;
    private final Select<Complexity> complexity;
    private final TextField why = Localised.of(new TextField(Words.of("wizard.complexity.reason")));
    private final AdjustmentRows adjustments;

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
                adjustments.values().stream().map(Objects::requireNonNull).toList());
    }

    void tie(ProblemSummary problems, String at) {
        problems.field(at + ".complexity", complexity);
        problems.field(at + ".complexityReason", why);
        adjustments.tie(problems, at + ".adjustments");
    }
}
