package app.auditorium.decision;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.History;
import app.auditorium.certification.LivedEvent;
import app.auditorium.certification.Lives;
import app.auditorium.impartiality.Conflicts;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects what the rules of a decision ask about, for whoever acts. */
@Component
class DecisionFacts {

    private final Certifications certifications;
    private final Lives lives;
    private final Conflicts conflicts;
    private final AuditsBehind audits;
    private final TransferReviews transfers;
    private final ExtensionReviews extensions;
    private final Today today;
    private final JdbcClient sql;

    DecisionFacts(
            Certifications certifications,
            Lives lives,
            Conflicts conflicts,
            AuditsBehind audits,
            TransferReviews transfers,
            ExtensionReviews extensions,
            Today today,
            DataSource app) {
        this.certifications = certifications;
        this.lives = lives;
        this.conflicts = conflicts;
        this.audits = audits;
        this.transfers = transfers;
        this.extensions = extensions;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    Facts of(DecisionFile file, NewDecision wanted, DecisionKind kind, LocalDate day) {
        CertificationDetails certification =
                certifications.details(file.certificationId()).orElseThrow();
        Optional<History> history = lives.of(certification.id());
        TransferReview transfer =
                file.matter() == Matter.TRANSFER_IN ? transfers.of(file.id()).orElse(TransferReview.EMPTY) : null;
        var event = LifeEvents.of(kind, day, wanted, file.auditId(), transfer);
        return new Facts(
                decider(certification.standard(), day),
                file.matter(),
                certification,
                state(certification, history),
                kind,
                day,
                today.here(),
                wanted,
                file.auditId(),
                audits.of(certification.id(), day),
                conflicts.with(certification.organisationId()).stream()
                        .filter(conflict -> conflict.standsOn(day))
                        .toList(),
                certifications.accreditedCodes(certification.standard()),
                history.stream()
                        .flatMap(h -> h.events().stream())
                        .map(LivedEvent::event)
                        .map(happened -> happened.day())
                        .max(LocalDate::compareTo)
                        .orElse(null),
                event.flatMap(e -> lives.against(certification.id(), e)).orElse(null),
                transfer,
                file.askedOn(),
                kind == DecisionKind.EXTEND ? extensions.of(file.id()).orElse(null) : null);
    }

    /** By its history, which knows of an expiry before the table does; what has none yet stands as it was recorded. */
    static CertificationState state(CertificationDetails certification, Optional<History> history) {
        return history.filter(h -> !h.events().isEmpty())
                .map(h -> h.life().status())
                .orElse(certification.state());
    }

    private Facts.Decider decider(StandardId standard, LocalDate day) {
        Membership acting = Acting.current();
        UUID person = acting.personId();
        return new Facts.Decider(
                person,
                acting.hasAny(Role.DECISION_MAKER),
                person == null ? Set.of() : auditors(person),
                person == null ? Set.of() : codes(person, standard, day));
    }

    private Set<UUID> auditors(UUID person) {
        return sql.sql("select id from auditor where tenant_id = current_tenant() and person_id = ?")
                .param(person)
                .query(UUID.class)
                .set();
    }

    private Set<String> codes(UUID person, StandardId standard, LocalDate day) {
        return sql
                .sql("""
                        select distinct c.iaf_code
                        from auditor d join competence c on c.tenant_id = d.tenant_id and c.auditor_id = d.id
                        where d.tenant_id = current_tenant() and d.person_id = :person and c.standard = :standard
                          and c.role = 'DECISION_MAKER' and (c.valid_until is null or c.valid_until >= :day)
                          and (d.left_on is null or d.left_on >= :day)""")
                .param("person", person)
                .param("standard", standard.name())
                .param("day", day)
                .query(String.class)
                .set()
                .stream()
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.toSet());
    }
}
