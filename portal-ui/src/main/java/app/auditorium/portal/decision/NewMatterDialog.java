package app.auditorium.portal.decision;

import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.FileDetails;
import app.auditorium.decision.Matter;
import app.auditorium.decision.NewMatter;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters what a client asks for or somebody noticed; goes on to its file. */
class NewMatterDialog extends Dialog {

    /** What is hard about a matter, told where it is chosen. */
    private static final Map<Matter, String> RULES = Map.of(
            Matter.LAPSED, "A-10",
            Matter.RESTORATION, "A-71",
            Matter.EXTENSION_ASKED, "A-73",
            Matter.TRANSFER_IN, "A-77");

    private final transient DecisionFiles files;
    private final UUID certification;
    private final ProblemSummary problems = new ProblemSummary();
    private final Select<Matter> matter = problems.field("matter", Localised.of(new Select<>()));
    private final TextArea grounds =
            problems.field("grounds", Localised.of(new TextArea(Words.of("decision.matter.grounds"))));
    private final TextField askedBy =
            problems.field("askedBy", Localised.of(new TextField(Words.of("decision.matter.askedBy"))));
    private final DatePicker askedOn =
            problems.field("askedOn", Localised.of(new DatePicker(Words.of("decision.matter.askedOn"))));
    private final TextArea evidence =
            problems.field("evidence", Localised.of(new TextArea(Words.of("decision.evidence"))));

    private final Div rule = new Div();
    private final ScopeFields scope;

    NewMatterDialog(
            DecisionFiles files,
            Certifications certifications,
            Sectors sectors,
            CertificationDetails certification,
            CertificationState state,
            LocalDate today) {
        this.files = files;
        this.certification = certification.id();
        scope = new ScopeFields(problems, certifications, sectors, certification);
        scope.setVisible(false);
        rule.setVisible(false);
        setHeaderTitle(Words.of("decision.matter.new"));
        setWidth("min(560px, 94vw)");
        setCloseOnOutsideClick(false);
        matter.setLabel(Words.of("decisions.column.matter"));
        matter.setItems(
                Matter.entered().stream().filter(each -> each.fits(state)).toList());
        matter.setItemLabelGenerator(each -> each == null ? "" : DecisionWords.matter(each));
        matter.addValueChangeListener(event -> suit(event.getValue()));
        grounds.setRequiredIndicatorVisible(true);
        grounds.setMaxLength(4000);
        askedBy.setMaxLength(200);
        askedOn.setMax(today);
        askedOn.setValue(today);
        evidence.setMaxLength(4000);
        Div form = new Div(problems, matter, rule, scope, grounds, askedBy, askedOn, evidence);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("decision.matter.open"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void suit(@Nullable Matter chosen) {
        askedBy.setRequiredIndicatorVisible(chosen != null && chosen.origin() == Matter.Origin.REQUEST);
        scope.setVisible(chosen != null && chosen.changesScope());
        String hard = chosen == null ? null : RULES.get(chosen);
        rule.removeAll();
        rule.setVisible(hard != null);
        if (hard != null) {
            rule.add(new RuleTag(hard));
        }
    }

    private void save() {
        problems.clear();
        switch (files.open(new NewMatter(
                certification,
                matter.getValue(),
                grounds.getValue(),
                askedBy.getValue(),
                askedOn.getValue(),
                evidence.getValue(),
                scope.codes(),
                scope.words()))) {
            case Outcome.Done<FileDetails>(var opened) -> {
                close();
                AuditLinks.go(DecisionWords.address(opened.id()));
            }
            case Outcome.Refused<FileDetails>(var refused) -> problems.show(refused);
            case Outcome.NotThere<FileDetails>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<FileDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
