package app.auditorium.portal.audittime;

import app.auditorium.audittime.NewAuditTime;
import app.auditorium.audittime.PlannedTime;
import app.auditorium.audittime.TimedStandard;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.Problem;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a calculation depends on, as it is typed: standards, places, integration, days on site, a note. */
class WizardForm extends Div {

    private final NewAuditTime draft;
    private final List<TermsCard> standards;
    private final PlacesPanel places;
    private final BigDecimalField integration;
    private final TextArea integrationReason;
    private final BigDecimalField onSite;
    private final TextArea onSiteReason;
    private final BigDecimalField remote;
    private final TextArea remoteReason;
    private final IntegerField level = Localised.of(new IntegerField(Words.of("wizard.level")));
    private final TextField abilities = Localised.of(new TextField(Words.of("wizard.abilities")));
    private final TextArea note;

    WizardForm(NewAuditTime draft, AuditTimeFactors factors, Sectors sectors, Runnable changed) {
        this.draft = draft;
        addClassName("stack");
        standards = draft.standards().stream()
                .map(terms -> new TermsCard(terms, factors, sectors, changed))
                .toList();
        boolean ohs = draft.standards().stream()
                .anyMatch(terms ->
                        TimedStandard.of(terms.standard()).orElse(TimedStandard.ISO_9001) == TimedStandard.ISO_45001);
        places = new PlacesPanel(draft.places(), ohs, changed);
        integration = TimeFields.decimal("time.integration", changed);
        integration.setHelperText(Words.of("time.integration.help"));
        integrationReason = text("wizard.integration.reason", changed);
        onSite = TimeFields.decimal("time.on-site", changed);
        onSiteReason = text("time.on-site.why", changed);
        remote = TimeFields.decimal("wizard.remote", changed);
        remote.setHelperText(Words.of("wizard.remote.help"));
        remoteReason = text("wizard.remote.reason", changed);
        abilities.setHelperText(Words.of("wizard.abilities.help"));
        abilities.setMaxLength(200);
        abilities.setValueChangeMode(ValueChangeMode.LAZY);
        abilities.addValueChangeListener(change -> changed.run());
        level.setMin(0);
        level.setMax(100);
        level.setHelperText(Words.of("wizard.level.help"));
        level.setValueChangeMode(ValueChangeMode.LAZY);
        level.addValueChangeListener(change -> changed.run());
        note = text("wizard.note", changed);
        Div terms = new Div();
        terms.addClassName("stack");
        standards.forEach(terms::add);
        add(new Panel(Words.of("wizard.standards"), terms).marked(new RuleTag("C.1"), new RuleTag("C-21")), places);
        if (tables() > 1) {
            add(new Panel(Words.of("wizard.integration"), form(abilities, level, integration, integrationReason))
                    .marked(new RuleTag("C-40"), new RuleTag("C-41"), new RuleTag("C-42")));
        }
        add(new Panel(Words.of("wizard.rest"), form(onSite, onSiteReason, remote, remoteReason, note))
                .marked(new RuleTag("C-02"), new RuleTag("C-13")));
        lay();
    }

    private long tables() {
        return draft.standards().stream()
                .map(terms -> TimedStandard.of(terms.standard()))
                .distinct()
                .count();
    }

    private static Div form(com.vaadin.flow.component.Component... fields) {
        Div form = new Div(fields);
        form.addClassNames("form", "stack");
        return form;
    }

    private static TextArea text(String key, Runnable changed) {
        TextArea field = Localised.of(new TextArea(Words.of(key)));
        field.setMaxLength(2_000);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    NewAuditTime typed() {
        BigDecimal percent = integration.getValue();
        return new NewAuditTime(
                draft.organisationId(),
                draft.certificationIds(),
                draft.engagementId(),
                standards.stream().map(TermsCard::typed).toList(),
                places.typed(),
                places.isSampling(),
                places.samplingReason(),
                tables() > 1 ? percent : null,
                integrationReason.getValue(),
                tables() > 1 ? abilities() : List.of(),
                tables() > 1 ? level.getValue() : null,
                onSite.getValue(),
                onSiteReason.getValue(),
                remote.getValue(),
                remoteReason.getValue(),
                note.getValue().isBlank() ? null : note.getValue().strip());
    }

    /** What is no number is none of an auditor's: zero is told as wrong. */
    private List<Integer> abilities() {
        return Stream.of(abilities.getValue().split("[,，、\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.matches("[0-9]{1,2}") ? Integer.parseInt(each) : 0)
                .toList();
    }

    void sampled(PlannedTime.@Nullable Sample sample) {
        places.sampled(sample);
    }

    /** Fields that only some calculations need appear when they are asked for. */
    void asked(List<Problem> problems) {
        for (int i = 0; i < standards.size(); i++) {
            String at = "standards[" + i + "].beyond";
            if (problems.stream()
                    .anyMatch(problem ->
                            problem.field() != null && problem.field().startsWith(at))) {
                standards.get(i).askBeyond();
            }
        }
    }

    private void lay() {
        onSiteReason.setVisible(onSite.getValue() != null);
        remoteReason.setVisible(remote.getValue() != null);
    }

    void tie(ProblemSummary problems) {
        for (int i = 0; i < standards.size(); i++) {
            standards.get(i).tie(problems, "standards[" + i + "]");
        }
        places.tie(problems);
        problems.field("integrationPercent", integration);
        problems.field("integrationReason", integrationReason);
        problems.field("abilities", abilities);
        problems.field("integrationLevel", level);
        problems.field("plannedOnSiteDays", onSite);
        problems.field("remoteDays", remote);
        problems.field("remoteReason", remoteReason);
        lay();
    }
}
