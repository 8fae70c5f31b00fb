package app.auditorium.portal.certificate;

import app.auditorium.certification.CertificationState;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.CertificatesAboutUs;
import app.auditorium.decision.DecisionsAboutUs;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.decision.DecisionsAboutUsPanel;
import app.auditorium.register.PublicRegister;
import app.auditorium.register.PublicStatus;
import app.auditorium.register.RegisterEntry;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;

/** The certificates of the client company, to download and to show around, and what was decided about it. */
@Route("certificates")
@OpenTo(in = TenantKind.CLIENT)
@Destination(title = "nav.our-certificates", sign = Sign.AWARD, order = 40)
@StyleSheet("look/certificate.css")
class OurCertificatesView extends Div implements HasDynamicTitle {

    OurCertificatesView(
            CertificatesAboutUs aboutUs,
            Certificates certificates,
            DecisionsAboutUs decisions,
            PublicRegister register,
            Today today) {
        addClassName("page");
        add(new PageHeader(Words.of("nav.our-certificates")).summary(Words.of("certificates.ours.summary")));
        List<CertificateDetails> ours = aboutUs.list();
        if (ours.isEmpty()) {
            add(new EmptyState(
                    Sign.AWARD, Words.of("certificates.ours.none"), Words.of("certificates.ours.none.text")));
        }
        Div stacked = new Div();
        stacked.addClassName("stacked");
        List<DecisionsAboutUs.AboutUs> decided = decisions.list();
        for (CertificateDetails certificate : ours) {
            Optional<RegisterEntry> entry = register.find(certificate.publicId());
            CertificatePanel panel = new CertificatePanel(
                    certificate,
                    certificates.page(certificate),
                    new CertificatePanel.Files(aboutUs::pdf, aboutUs::credential),
                    entry.map(now -> status(now.status())).orElse(null));
            entry.ifPresent(now -> panel.by(AuditWords.client(now.body(), now.bodyZh())));
            stacked.add(panel);
        }
        if (!ours.isEmpty()) {
            Paragraph rules = new Paragraph(Words.of("certificates.marks.text"));
            stacked.add(new Panel(Words.of("certificates.marks"), rules).marked(new RuleTag("A-82")));
        }
        if (!decided.isEmpty()) {
            stacked.add(new DecisionsAboutUsPanel(decided, today.here()));
        }
        add(stacked);
    }

    static Tag status(PublicStatus status) {
        return AuditWords.state(
                switch (status) {
                    case ACTIVE -> CertificationState.ACTIVE;
                    case SUSPENDED -> CertificationState.SUSPENDED;
                    case WITHDRAWN -> CertificationState.WITHDRAWN;
                    case EXPIRED -> CertificationState.EXPIRED;
                    case CANCELLED -> CertificationState.CANCELLED;
                });
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.our-certificates");
    }
}
