package app.auditorium.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
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
