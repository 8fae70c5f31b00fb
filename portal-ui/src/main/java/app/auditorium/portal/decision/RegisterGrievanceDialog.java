package app.auditorium.portal.decision;

import app.auditorium.certification.Certifications;
import app.auditorium.certification.ClientChoice;
import app.auditorium.decision.DecisionDetails;
import app.auditorium.decision.Decisions;
import app.auditorium.decision.GrievanceAbout;
import app.auditorium.decision.GrievanceDetails;
import app.auditorium.decision.GrievanceKind;
import app.auditorium.decision.Grievances;
import app.auditorium.decision.NewGrievance;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** Registers a complaint or an appeal; goes on to its page. */
class RegisterGrievanceDialog extends Dialog {

    private final transient Grievances grievances;
    private final transient Decisions decisions;
    private final ProblemSummary problems = new ProblemSummary();
    private final RadioButtonGroup<GrievanceKind> kind = problems.field("kind", new RadioButtonGroup<>());
    private final RadioButtonGroup<GrievanceAbout> about = problems.field("about", new RadioButtonGroup<>());
    private final ComboBox<ClientChoice> client =
            problems.field("organisationId", Localised.of(new ComboBox<>(Words.of("grievance.client"))));
    private final Select<DecisionDetails> decision = problems.field("decisionId", Localised.of(new Select<>()));
    private final TextField raisedBy = problems.field("raisedBy", new TextField(Words.of("grievance.raisedBy")));
    private final TextField contact = problems.field("contact", new TextField(Words.of("grievance.contact")));
    private final DatePicker received =
            problems.field("receivedOn", Localised.of(new DatePicker(Words.of("grievance.received"))));
    private final TextArea text = problems.field("text", new TextArea(Words.of("grievance.text")));

    RegisterGrievanceDialog(
            Grievances grievances, Certifications certifications, Decisions decisions, LocalDate today) {
        this.grievances = grievances;
        this.decisions = decisions;
        setHeaderTitle(Words.of("grievances.register"));
        setWidth("min(560px, 94vw)");
        setCloseOnOutsideClick(false);
        kind.setLabel(Words.of("grievances.kind"));
        kind.setItems(GrievanceKind.values());
        kind.setItemLabelGenerator(GrievanceWords::kind);
        kind.setValue(GrievanceKind.COMPLAINT);
        kind.addValueChangeListener(event -> suit());
        about.setLabel(Words.of("grievance.about"));
        about.setItems(GrievanceAbout.CLIENT, GrievanceAbout.BODY);
        about.setItemLabelGenerator(each -> Words.of("grievance.about." + each));
        about.setValue(GrievanceAbout.CLIENT);
        client.setItemLabelGenerator(choice -> AuditWords.client(choice.name(), choice.nameZh()));
        client.setItemsWithFilterConverter(
                query ->
                        certifications
                                .clients(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                filter -> filter);
        client.addValueChangeListener(event -> suit());
        decision.setLabel(Words.of("grievance.decision"));
        decision.setItemLabelGenerator(each ->
                each == null ? "" : each.day() + " · " + DecisionWords.kind(each.kind()) + " · " + each.decider());
        raisedBy.setRequiredIndicatorVisible(true);
        raisedBy.setMaxLength(200);
        contact.setMaxLength(254);
        received.setMax(today);
        received.setValue(today);
        text.setRequiredIndicatorVisible(true);
        text.setMaxLength(20_000);
        Div form = new Div(problems, kind, about, client, decision, raisedBy, contact, received, text);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("grievances.register"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
        suit();
    }

    private void suit() {
        boolean appeal = kind.getValue() == GrievanceKind.APPEAL;
        about.setVisible(!appeal);
        decision.setVisible(appeal);
        List<DecisionDetails> offered = appeal && client.getValue() != null
                ? decisions.ofClient(client.getValue().id())
                : List.of();
        decision.setItems(offered);
    }

    private void save() {
        problems.clear();
        boolean appeal = kind.getValue() == GrievanceKind.APPEAL;
        switch (grievances.register(new NewGrievance(
                kind.getValue(),
                appeal ? GrievanceAbout.DECISION : about.getValue(),
                client.getValue() == null ? null : client.getValue().id(),
                appeal && decision.getValue() != null ? decision.getValue().id() : null,
                raisedBy.getValue(),
                contact.getValue(),
                received.getValue(),
                text.getValue()))) {
            case Outcome.Done<GrievanceDetails>(var registered) -> {
                close();
                AuditLinks.go("grievances/" + registered.id());
            }
            case Outcome.Refused<GrievanceDetails>(var refused) -> problems.show(refused);
            case Outcome.NotThere<GrievanceDetails>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<GrievanceDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
