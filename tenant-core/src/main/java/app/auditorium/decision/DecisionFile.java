package app.auditorium.decision;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that awaits a decision, until somebody takes one or sets it aside. */
@Entity
class DecisionFile extends TenantOwned {

    @Column(name = "certification_id")
    private UUID certificationId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private Matter matter;

    @Column(name = "audit_id")
    private @Nullable UUID auditId;

    private @Nullable String rule;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    private @Nullable String grounds;

    @Column(name = "asked_by")
    private @Nullable String askedBy;

    @Column(name = "asked_on")
    private @Nullable LocalDate askedOn;

    private @Nullable String evidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "wanted_codes")
    private @Nullable List<String> wantedCodes;

    @Column(name = "wanted_scope")
    private @Nullable String wantedScope;

    @Enumerated(EnumType.STRING)
    private FileState state;

    @Column(name = "opened_by")
    private @Nullable String openedBy;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    @Column(name = "settle_reason")
    private @Nullable String settleReason;

    @UpdateTimestamp
    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected DecisionFile() {}

    private DecisionFile(UUID certification, UUID organisation, Matter matter, String openedBy) {
        this.certificationId = certification;
        this.organisationId = organisation;
        this.matter = matter;
        this.openedBy = openedBy;
        this.state = FileState.OPEN;
    }

    /** What a client asks for or somebody of the body noticed. */
    static DecisionFile open(UUID organisation, NewMatter wanted, Matter matter, LocalDate asked, String openedBy) {
        var file = new DecisionFile(wanted.certificationId(), organisation, matter, openedBy);
        file.grounds = blankIsNull(wanted.grounds());
        file.askedBy = blankIsNull(wanted.askedBy());
        file.askedOn = asked;
        file.evidence = blankIsNull(wanted.evidence());
        file.wantedCodes = wanted.codes() == null ? null : List.copyOf(wanted.codes());
        file.wantedScope = blankIsNull(wanted.scopeText());
        return file;
    }

    void due(@Nullable LocalDate day) {
        dueOn = day;
    }

    void decide(LocalDate day) {
        settle(FileState.DECIDED, day, null);
    }

    /** Nothing is to be decided, and somebody says why. */
    void setAside(LocalDate day, String why) {
        settle(FileState.SET_ASIDE, day, why);
    }

    private void settle(FileState to, LocalDate day, @Nullable String why) {
        if (state != FileState.OPEN) {
            throw new IllegalStateException("Settled already: " + id());
        }
        state = to;
        settledOn = day;
        settleReason = why;
    }

    boolean isOpen() {
        return state == FileState.OPEN;
    }

    Matter matter() {
        return matter;
    }

    UUID certificationId() {
        return certificationId;
    }

    @Nullable LocalDate askedOn() {
        return askedOn;
    }

    @Nullable UUID auditId() {
        return auditId;
    }

    boolean isVersion(int expected) {
        return version != null && version == expected;
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
