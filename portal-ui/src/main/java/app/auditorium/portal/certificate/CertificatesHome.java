package app.auditorium.portal.certificate;

import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificatesAboutUs;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.register.PublicRegister;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For a client company: which certificates it holds, how long, and what the public register says of them today. */
@Component
@Order(60)
class CertificatesHome implements HomePart {

    private static final int SHOWN = 6;

    private final CertificatesAboutUs certificates;
    private final PublicRegister register;

    CertificatesHome(CertificatesAboutUs certificates, PublicRegister register) {
        this.certificates = certificates;
        this.register = register;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.membership().map(m -> m.kind() == TenantKind.CLIENT).orElse(false);
    }

    @Override
    public void fill(Home home) {
        List<CertificateDetails> ours = certificates.list();
        if (ours.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        ours.stream().limit(SHOWN).map(this::line).forEach(list::add);
        home.side(new Panel(Words.of("nav.our-certificates"), list)
                .actions(AuditLinks.link("certificates", Words.of("home.next.all", ours.size()))));
    }

    private ListItem line(CertificateDetails certificate) {
        ListItem line = new ListItem(TwoLine.link(
                AuditWords.standard(certificate.standard()),
                "certificates",
                new Span(Words.of(
                        "certificates.home.until", certificate.current().expiresOn()))));
        register.find(certificate.publicId()).ifPresent(entry -> line.add(OurCertificatesView.status(entry.status())));
        return line;
    }
}
