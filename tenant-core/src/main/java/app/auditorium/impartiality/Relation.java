package app.auditorium.impartiality;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Relation extends TenantOwned {

    private @Nullable UUID organisationId;
    private @Nullable UUID auditorId;

    @Enumerated(EnumType.STRING)
    private RelationKind kind = RelationKind.CONSULTANCY;

    private LocalDate startedOn = LocalDate.EPOCH;
    private @Nullable LocalDate endedOn;
    private String source = "";
    private Instant recordedAt = Instant.EPOCH;

    @Version
    private @Nullable Integer version;

    protected Relation() {}

    static Relation between(@Nullable UUID organisation, @Nullable UUID auditor, Instant now) {
        var relation = new Relation();
        relation.organisationId = organisation;
        relation.auditorId = auditor;
        relation.recordedAt = now;
        return relation;
    }

    /** Takes facts that were checked. */
    Relation is(RelationFacts facts) {
        kind = Objects.requireNonNull(facts.kind());
        startedOn = Objects.requireNonNull(facts.startedOn());
        endedOn = facts.endedOn();
        source = Objects.requireNonNull(facts.source()).strip();
        return this;
    }

    boolean isVersion(int expected) {
        return Objects.equals(version, expected);
    }

    boolean isOfTheBody() {
        return auditorId == null;
    }
}
