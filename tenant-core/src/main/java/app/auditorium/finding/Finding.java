package app.auditorium.finding;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an audit found. A draft until it is released; its words stand still from then on. */
@Entity
class Finding extends TenantOwned {

    @Version
    private @Nullable Integer version;

    private UUID auditId;
    private UUID organisationId;
    private @Nullable UUID siteId;

    @Enumerated(EnumType.STRING)
    private StandardId standard;

    private @Nullable String clause;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> iafCodes;

    private String statement;
    private String evidence;
    private LocalDate raisedOn;
    private @Nullable Instant releasedAt;
    private Instant changedAt;
    private @Nullable LocalDate answerDue;
    private @Nullable LocalDate verifyDue;
    private @Nullable LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private @Nullable VerifyBy verifyBy;

    @SuppressWarnings("NullAway")
    protected Finding() {}

    @SuppressWarnings("NullAway")
    private Finding(AuditedClient audit, LocalDate today) {
        super(UUID.randomUUID());
        this.auditId = audit.id();
        this.organisationId = audit.organisationId();
        this.standard = audit.standard();
        this.state = FindingState.OPEN;
        this.raisedOn = today;
    }

    /** Raises a finding that {@link FindingRules} found nothing against. */
    static Finding raise(AuditedClient audit, NewFinding wanted, LocalDate today, Instant now) {
        var finding = new Finding(audit, today);
        finding.write(audit, wanted, now);
        return finding;
    }

    /** Rewrites a draft. */
    void correct(AuditedClient audit, NewFinding wanted, Instant now) {
        if (isReleased()) {
            throw new IllegalStateException("A released finding is not rewritten");
        }
        write(audit, wanted, now);
    }

    void release(Instant now) {
        if (!isReleased()) {
            releasedAt = now;
            changedAt = now;
        }
    }

    /** Until when the client answers, and until when its action is verified; counted from the day it was told. */
    void fallDue(LocalDate answer, LocalDate verification) {
        answerDue = answer;
        verifyDue = verification;
    }

    /** Takes a step that the rules allow; answers the state before. */
    FindingState take(FindingStep step, Instant now) {
        if (!step.isPossibleIn(state)) {
            throw new IllegalStateException(step + " is not possible in " + state);
        }
        FindingState before = state;
        state = step.to(before);
        if (step == FindingStep.UPGRADE) {
            grade = Grade.MAJOR;
        }
        changedAt = now;
        return before;
    }

    void answered(LocalDate on) {
        answeredOn = on;
    }

    void verifiedBy(VerifyBy how) {
        verifyBy = how;
    }

    private void write(AuditedClient audit, NewFinding wanted, Instant now) {
        clause = wanted.clause();
        grade = Objects.requireNonNull(wanted.grade());
        statement = Objects.requireNonNull(wanted.statement());
        evidence = Objects.requireNonNullElse(wanted.evidence(), "");
        siteId = wanted.siteId();
        iafCodes = Objects.requireNonNull(wanted.iafCodes()).isEmpty() ? audit.iafCodes() : wanted.iafCodes();
        changedAt = now;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    boolean isAt(int wanted) {
        return version != null && version == wanted;
    }

    UUID auditId() {
        return auditId;
    }

    FindingState state() {
        return state;
    }

    @Nullable LocalDate verifyDue() {
        return verifyDue;
    }

    Grade grade() {
        return grade;
    }
}
