package app.auditorium.portal.certification;

import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.Findable;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Certifications by their client, for the search-or-go box. */
@Component
@Order(20)
class FindCertifications implements Findable {

    private final Certifications certifications;

    FindCertifications(Certifications certifications) {
        this.certifications = certifications;
    }

    @Override
    public List<Hit> find(String text, int most) {
        return certifications.list(CertificationFilter.named(text), PageRequest.first(most)).items().stream()
                .map(row -> new Hit(
                        Sign.AWARD,
                        AuditWords.client(row.organisation(), row.organisationZh()),
                        AuditWords.standard(row.standard()) + " · " + Words.of("certification.state." + row.state()),
                        AuditLinks.certification(row.id())))
                .toList();
    }
}
