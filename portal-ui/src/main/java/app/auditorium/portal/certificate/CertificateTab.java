package app.auditorium.portal.certificate;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateWordings;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.Credentials;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.certification.CertificationTab;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** On a certification's page: its certificates with their revisions, and how the next one is worded. */
@org.springframework.stereotype.Component
class CertificateTab implements CertificationTab {

    private final Certificates certificates;
    private final Credentials credentials;
    private final CertificateWordings wordings;
    private final Certifications certifications;

    CertificateTab(
            Certificates certificates,
            Credentials credentials,
            CertificateWordings wordings,
            Certifications certifications) {
        this.certificates = certificates;
        this.credentials = credentials;
        this.wordings = wordings;
        this.certifications = certifications;
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public String title(CertificationDetails certification) {
        return Words.of("certificates.tab");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(CertificationDetails certification) {
        return certification.state() != CertificationState.REFUSED;
    }

    @Override
    public Component of(CertificationDetails certification) {
        Div content = new Div();
        content.addClassName("stacked");
        fill(content, certification);
        return content;
    }

    private void fill(Div content, CertificationDetails certification) {
        content.removeAll();
        List<CertificateDetails> issued = certificates.of(certification.id());
        if (issued.isEmpty()) {
            Panel none = new Panel(Words.of("certificates.tab"), new Span(Words.of("certificates.none")));
            content.add(edit(none, certification, content));
            return;
        }
        issued.forEach(certificate -> content.add(new CertificatePanel(
                certificate,
                certificates.page(certificate),
                new CertificatePanel.Files(certificates::pdf, credentials::of),
                certification.state() == CertificationState.ACTIVE ? null : AuditWords.state(certification.state()))));
        Div next = new Div(new Span(Words.of("certificates.next.help")));
        next.addClassName("stacked");
        wordings.outdated(certification.id()).ifPresent(old -> next.add(new OutdatedNote(old)));
        content.add(edit(new Panel(Words.of("certificates.next"), next), certification, content));
    }

    private Panel edit(Panel panel, CertificationDetails certification, Div content) {
        var actions = new ArrayList<Component>();
        if (!certificates.of(certification.id()).isEmpty() && Tab.may(Role.ADMINISTRATOR, Role.DECISION_MAKER)) {
            actions.add(new Button(
                    Words.of("certificates.correct"),
                    Sign.REFRESH_CW.icon(),
                    click -> new CorrectDialog(certificates, certification.id(), () -> fill(content, certification))
                            .open()));
        }
        if (Tab.may(Role.PLANNER, Role.ADMINISTRATOR, Role.DECISION_MAKER)) {
            actions.add(new Button(
                    Words.of("certificates.wording"),
                    Sign.PENCIL.icon(),
                    click -> new WordingDialog(
                                    wordings, certifications, certification, () -> fill(content, certification))
                            .open()));
        }
        return panel.actions(actions.toArray(Component[]::new));
    }
}
