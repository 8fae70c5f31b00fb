package app.auditorium.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A body accredited for ISO 45001 in 17 and 28, with a client, a certification and three auditors. */
record PlannedBody(Membership body, UUID client, UUID certification, UUID lin, UUID chen, UUID expert) {

    static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    static PlannedBody with(Tenants tenants, BodyFixtures files, Certifications certifications) {
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

    /** The same audit of the same client, for a certification to another standard in 17. */
    NewAudit certifiedTo(StandardId standard, NewAudit wanted, BodyFixtures files, Certifications certifications) {
        files.accredit(body, standard, "17");
        files.as(
                body,
                db -> db.sql(
                                "insert into competence (auditor_id, standard, iaf_code, role) values (?, ?, '17', 'LEAD_AUDITOR')")
                        .params(lin, standard.name())
                        .update());
        return wanted.in(Tenants.as(
                        body,
                        () -> certifications
                                .record(new NewCertification(client, standard, List.of("17"), Complexity.HIGH, null))
                                .orThrow())
                .id());
    }

    NewAudit stage1(LocalDate start, UUID lead, UUID... others) {
        return audit(AuditType.STAGE_1, start, lead, others);
    }

    NewAudit audit(AuditType type, LocalDate start, UUID lead, UUID... others) {
        return new NewAudit(
                certification,
                type,
                null,
                List.of("17"),
                start,
                start.plusDays(1),
                null,
                lead,
                Stream.of(others)
                        .map(other -> new NewAudit.Member(other, TeamRole.AUDITOR))
                        .toList(),
                null);
    }
}
