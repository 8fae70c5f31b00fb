package app.auditorium.audit;

import app.auditorium.assignment.TeamRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** An auditor in a role on an audit. */
@Embeddable
record TeamMember(
        @Column(name = "auditor_id") UUID auditorId,
        @Enumerated(EnumType.STRING) TeamRole role) {}
