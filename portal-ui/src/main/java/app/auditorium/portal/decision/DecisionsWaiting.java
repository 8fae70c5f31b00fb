package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionFiles;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Waiting;
import com.vaadin.flow.component.Component;

/** How much awaits a decision, red once a hard limit has passed. */
@org.springframework.stereotype.Component
class DecisionsWaiting implements Waiting {

    private final DecisionFiles files;

    DecisionsWaiting(DecisionFiles files) {
        this.files = files;
    }

    @Override
    public Class<? extends Component> behind() {
        return DecisionsView.class;
    }

    @Override
    public Count count() {
        boolean decides = Tab.here()
                .flatMap(Tab::membership)
                .map(member -> member.kind() == TenantKind.CERTIFICATION_BODY
                        && member.hasAny(Role.DECISION_MAKER, Role.ADMINISTRATOR))
                .orElse(false);
        if (!decides) {
            return Count.NONE;
        }
        DecisionFiles.Awaiting awaiting = files.awaiting();
        return new Count(awaiting.open(), awaiting.late() > 0);
    }
}
