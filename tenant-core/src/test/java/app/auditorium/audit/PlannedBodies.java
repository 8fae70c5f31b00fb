package app.auditorium.audit;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes bodies that are ready to plan audits. */
@Component
class PlannedBodies {

    private final Tenants tenants;
    private final BodyFixtures files;
    private final Certifications certifications;

    PlannedBodies(Tenants tenants, BodyFixtures files, Certifications certifications) {
        this.tenants = tenants;
        this.files = files;
        this.certifications = certifications;
    }

    PlannedBody make() {
        Membership body = tenants.certificationBody(Role.ADMINISTRATOR, Role.PLANNER, Role.LEAD_AUDITOR);
        files.accredit(body, StandardId.ISO_45001, "17", "28");
        UUID client = files.client(body, "Hongyuan Precision Metal");
        files.site(body, client, "Taichung plant");
        UUID lin = files.auditor(body, "林志明", StandardId.ISO_45001, "17");
        UUID chen = files.auditor(body, "陳怡君", StandardId.ISO_45001, "17");
        UUID expert = files.auditor(body, "黃建國", StandardId.ISO_45001, "28");
        CertificationDetails certification = Tenants.as(
                body,
                () -> certifications
                        .record(new NewCertification(
                                client, StandardId.ISO_45001, List.of("17", "28"), Complexity.HIGH, null))
                        .orThrow());
        return new PlannedBody(body, client, certification.id(), lin, chen, expert);
    }
}
