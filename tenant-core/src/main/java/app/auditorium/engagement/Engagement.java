package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a body and one of its clients are about to agree on (DOMAIN G.1). */
@Entity
class Engagement extends TenantOwned {

    private int number;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private EngagementState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> standards;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private int steps;
    private Instant stateSince;
    private @Nullable String reason;
    private int applicationNumber;
    private @Nullable Instant releasedAt;

    @UpdateTimestamp
    private @Nullable Instant changedAt;

    @Version
    private @Nullable Integer version;

    /** Who began it. */
    enum Origin {
        CLIENT,
        BODY
    }

    @SuppressWarnings("NullAway.Init")
    protected Engagement() {}

    private Engagement(UUID id, int number, UUID organisationId, Origin origin, Instant now) {
        super(id);
        this.number = number;
        this.organisationId = organisationId;
        this.origin = origin;
        this.state = EngagementState.ENQUIRY;
        this.standards = new ArrayList<>();
        this.steps = 1;
        this.stateSince = now;
        // the client may know from the first day: nothing of the body's own thoughts stands here
        this.releasedAt = now;
    }

    static Engagement enquire(UUID id, int number, UUID organisation, Origin origin, Instant now) {
        return new Engagement(id, number, organisation, origin, now);
    }

    Engagement about(List<StandardId> wanted) {
        standards = new ArrayList<>(wanted.stream().map(StandardId::name).toList());
        return this;
    }

    /** Takes a step that the rules allow; answers its place in the record. */
    int take(EngagementStep step, @Nullable String why, Instant now) {
        if (!step.isPossibleIn(state)) {
            throw new IllegalStateException(step + " is not possible in " + state);
        }
        state = step.to();
        stateSince = now;
        reason = why;
        return ++steps;
    }

    /** An application has come in: the first, or one that answers a question. */
    void receive(int applicationNumber, List<StandardId> wanted) {
        this.applicationNumber = applicationNumber;
        about(wanted);
    }

    int number() {
        return number;
    }

    UUID organisationId() {
        return organisationId;
    }

    EngagementState state() {
        return state;
    }

    int applicationNumber() {
        return applicationNumber;
    }

    List<StandardId> standards() {
        return standards.stream().map(StandardId::valueOf).toList();
    }

    boolean isVersion(int expected) {
        return version != null && version == expected;
    }
}
