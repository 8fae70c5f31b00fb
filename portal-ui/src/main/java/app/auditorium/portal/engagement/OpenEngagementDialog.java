package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ClientChoice;
import app.auditorium.engagement.Engagements;
import app.auditorium.engagement.NewEngagement;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Records an enquiry of a client and goes on to it. */
class OpenEngagementDialog extends Dialog {

    OpenEngagementDialog(Engagements engagements, Certifications certifications, Standards catalogue) {
        ProblemSummary problems = new ProblemSummary();
        setHeaderTitle(Words.of("engagements.open"));
        setWidth("min(560px, 94vw)");
        setCloseOnOutsideClick(false);
        ComboBox<ClientChoice> client =
                problems.field("organisationId", Localised.of(new ComboBox<>(Words.of("engagements.column.client"))));
        client.setRequiredIndicatorVisible(true);
        client.setItemLabelGenerator(choice -> AuditWords.client(choice.name(), choice.nameZh()));
        client.setItemsWithFilterConverter(
                query ->
                        certifications
                                .clients(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                filter -> filter);
        CheckboxGroup<StandardId> standards = new CheckboxGroup<>(Words.of("engagements.column.standards"));
        standards.setItems(catalogue.all().stream()
                .filter(Standard::certifiable)
                .map(Standard::id)
                .toList());
        standards.setItemLabelGenerator(id -> catalogue.byId(id).code());
        TextField source = problems.field("source", Localised.of(new TextField(Words.of("engagement.source"))));
        source.setHelperText(Words.of("engagement.source.help"));
        source.setMaxLength(500);
        Div form = new Div(problems, client, standards, source);
        form.addClassName("form");
        add(form);
        Button open = new Button(
                Words.of("engagements.open.act"),
                click -> Told.outcome(
                        engagements.open(new NewEngagement(
                                client.getValue() == null
                                        ? null
                                        : client.getValue().id(),
                                standards.getValue().stream().sorted().toList(),
                                source.getValue())),
                        problems,
                        opened -> {
                            close();
                            Toasts.done(Words.of("engagements.opened"));
                            UI.getCurrent().navigate("engagements/" + opened.id());
                        }));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), open);
    }
}
