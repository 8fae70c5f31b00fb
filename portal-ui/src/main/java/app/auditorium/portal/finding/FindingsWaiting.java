package app.auditorium.portal.finding;

import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Waiting;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import java.util.Set;

/** For a client company the findings that wait for its answer; for leads of a body the answers that wait for their review. */
@org.springframework.stereotype.Component
public class FindingsWaiting implements Waiting {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final Today today;

    FindingsWaiting(Findings findings, FindingsAboutUs aboutUs, Today today) {
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.today = today;
    }

    @Override
    public Class<? extends Component> behind() {
        return FindingsView.class;
    }

    @Override
    public Count count() {
        Membership acting = Acting.current();
        if (acting.kind() == TenantKind.CLIENT) {
            return toAnswer();
        }
        return acting.hasAny(Role.LEAD_AUDITOR, Role.ADMINISTRATOR) && acting.kind() == TenantKind.CERTIFICATION_BODY
                ? new Count(findings.count(in(FindingState.RESPONDED)), false)
                : Count.NONE;
    }

    private Count toAnswer() {
        Page<FindingDetails> open = aboutUs.list(in(FindingState.OPEN), PageRequest.first(50));
        boolean late = open.items().stream()
                .anyMatch(finding ->
                        finding.answerDue() != null && finding.answerDue().isBefore(today.here()));
        return new Count(open.total(), late);
    }

    private static FindingFilter in(FindingState state) {
        return new FindingFilter(
                null, null, null, null, null, Set.of(Grade.MAJOR, Grade.MINOR), Set.of(state), true, null, null);
    }
}
