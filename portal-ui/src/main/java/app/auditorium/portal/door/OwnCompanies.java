package app.auditorium.portal.door;

import app.auditorium.access.Acceptances.Entry;
import app.auditorium.access.OpenInvitation;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Which of the signed-in person's companies an invitation is for: one that is here already, or a new one. */
class OwnCompanies extends Div {

    private final Select<Membership> existing = Localised.of(new Select<>());
    private final TextField company;

    OwnCompanies(ProblemSummary problems, OpenInvitation invitation) {
        addClassName("form");
        company = AcceptInvitationView.company(problems, invitation);
        List<Membership> own = Tab.here().map(Tab::memberships).orElse(List.of()).stream()
                .filter(m -> m.kind() == TenantKind.CLIENT && m.hasAny(Role.ADMINISTRATOR))
                .toList();
        existing.setLabel(Words.of("door.company.which"));
        existing.setItems(own);
        existing.setItemLabelGenerator(m -> m == null ? Words.of("door.company.new") : m.tenantName(Words.language()));
        existing.setEmptySelectionAllowed(true);
        existing.setEmptySelectionCaption(Words.of("door.company.new"));
        existing.addValueChangeListener(change -> company.setVisible(change.getValue() == null));
        existing.setVisible(invitation.isForClient() && !own.isEmpty());
        problems.field("tenant", existing);
        add(existing, company);
    }

    Entry entry() {
        return existing.getValue() == null
                ? new Entry(null, company.getValue())
                : new Entry(existing.getValue().tenantId(), null);
    }
}
