package app.auditorium.portal.finding;

import app.auditorium.catalogue.Requirement;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.Grade;
import app.auditorium.finding.NewFinding;
import app.auditorium.finding.RaisingIn;
import app.auditorium.finding.RaisingIn.SiteChoice;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What an auditor writes down, one field below the other. */
class FindingForm extends Div {

    private final RaisingIn audit;
    private final ProblemSummary problems;
    private final RadioButtonGroup<Grade> grade = Localised.of(new RadioButtonGroup<>(Words.of("findings.grade")));
    private final ComboBox<Requirement> clause = Localised.of(new ComboBox<>(Words.of("findings.clause")));
    private final TextArea statement = area("findings.statement", "findings.statement.help");
    private final TextArea evidence = area("findings.evidence", "findings.evidence.help");
    private final Select<SiteChoice> site = Localised.of(new Select<>());
    private final MultiSelectComboBox<String> iaf = Localised.of(new MultiSelectComboBox<>(Words.of("findings.iaf")));

    FindingForm(RaisingIn audit, FindingWords words, ProblemSummary problems) {
        this.audit = audit;
        this.problems = problems;
        addClassName("form");
        grade.setItems(Grade.values());
        grade.setRenderer(new ComponentRenderer<>(FindingForm::explained));
        clause.setItems(
                (requirement, typed) -> (requirement.clause() + " " + requirement.titleEn() + " "
                                + requirement.titleZh())
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.toLowerCase(Locale.ROOT)),
                words.citable(audit.standard()));
        clause.setItemLabelGenerator(FindingWords::clause);
        clause.setRenderer(new ComponentRenderer<>(FindingForm::inBothLanguages));
        clause.setClearButtonVisible(true);
        clause.setHelperText(Words.of("findings.clause.help", words.standard(audit.standard())));
        site.setLabel(Words.of("findings.site"));
        site.setItems(audit.sites());
        site.setItemLabelGenerator(choice -> choice == null ? Words.of("findings.site.none") : choice.name());
        site.setEmptySelectionAllowed(true);
        site.setEmptySelectionCaption(Words.of("findings.site.none"));
        iaf.setItems(audit.iafCodes());
        iaf.setItemLabelGenerator(code -> code + " " + words.sector(code));
        iaf.setValue(audit.iafCodes());
        iaf.setHelperText(Words.of("findings.iaf.help"));
        add(
                problems,
                problems.field("grade", grade),
                problems.field("clause", clause),
                problems.field("statement", statement),
                problems.field("evidence", evidence),
                problems.field("siteId", site),
                problems.field("iafCodes", iaf));
    }

    private static Div explained(Grade grade) {
        Span name = new Span(FindingWords.gradeInFull(grade));
        Span help = new Span(Words.of("findings.grade." + grade));
        help.addClassNames("muted", "small");
        Div both = new Div(name, help);
        both.addClassName("two-line");
        return both;
    }

    private static Div inBothLanguages(Requirement requirement) {
        boolean chinese = Words.language().equals(Words.CHINESE);
        Span other = new Span(chinese ? requirement.titleEn() : requirement.titleZh());
        other.addClassNames("muted", "small");
        Div both = new Div(new Span(FindingWords.clause(requirement)), other);
        both.addClassName("two-line");
        return both;
    }

    /** Grows with what is typed; says how much room is left. */
    private static TextArea area(String label, String help) {
        TextArea area = Localised.of(new TextArea(Words.of(label)));
        area.setMinHeight("120px");
        area.setMaxHeight("420px");
        area.setMaxLength(NewFinding.MOST_CHARACTERS);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setHelperText(Words.of(help));
        area.addValueChangeListener(event -> area.setHelperText(
                event.getValue().isEmpty()
                        ? Words.of(help)
                        : Words.of("findings.length", event.getValue().length(), NewFinding.MOST_CHARACTERS)));
        return area;
    }

    void read(FindingDetails finding) {
        grade.setValue(finding.grade());
        clause.getListDataView()
                .getItems()
                .filter(requirement -> requirement.clause().equals(finding.clause()))
                .findFirst()
                .ifPresent(clause::setValue);
        statement.setValue(finding.statement());
        evidence.setValue(finding.evidence());
        audit.sites().stream()
                .filter(choice -> choice.id().equals(finding.siteId()))
                .findFirst()
                .ifPresent(site::setValue);
        iaf.setValue(finding.iafCodes());
    }

    NewFinding written() {
        return new NewFinding(
                audit.standard(),
                Optional.ofNullable(clause.getValue()).map(Requirement::clause).orElse(null),
                grade.getValue(),
                Objects.requireNonNullElse(statement.getValue(), ""),
                Objects.requireNonNullElse(evidence.getValue(), ""),
                Optional.ofNullable(site.getValue()).map(SiteChoice::id).orElse(null),
                List.copyOf(iaf.getValue()));
    }

    ProblemSummary problems() {
        return problems;
    }
}
