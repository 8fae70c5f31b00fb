package app.auditorium.portal.audittime;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which certifications of a client are audited together; what is chosen stands in the address. */
class TogetherPanel extends Panel {

    TogetherPanel(List<CertificationDetails> all, List<UUID> chosen) {
        super(Words.of("wizard.together"));
        marked(new RuleTag("C-40"));
        CheckboxGroup<CertificationDetails> choice = Localised.of(new CheckboxGroup<>());
        choice.setLabel(Words.of("wizard.together.label"));
        choice.setItems(all.stream()
                .filter(each -> each.state().isAudited() || chosen.contains(each.id()))
                .toList());
        choice.setItemLabelGenerator(
                each -> AuditWords.standard(each.standard()) + " · IAF " + String.join(", ", each.iafCodes()));
        all.stream().filter(each -> chosen.contains(each.id())).forEach(choice::select);
        choice.addValueChangeListener(change -> {
            List<String> ids = all.stream()
                    .filter(each -> change.getValue().contains(each))
                    .map(each -> each.id().toString())
                    .toList();
            if (change.isFromClient() && !ids.isEmpty()) {
                UI.getCurrent().navigate("audit-time", new QueryParameters(Map.of("certification", ids)));
            }
        });
        body().add(choice);
    }
}
