package app.auditorium.audit;

import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One audit of a client: what is audited, when, where and by whom. */
@Entity
class Audit extends TenantOwned {

    @Column(name = "certification_id")
    private UUID certificationId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private StandardId standard;

    @Enumerated(EnumType.STRING)
    private AuditType type;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private AuditState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "iaf_codes")
    private List<String> iafCodes;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private @Nullable String language;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "team_told")
    private List<String> teamTold = new ArrayList<>();

    @Column(name = "starts_told")
    private @Nullable LocalDate startsTold;

    @Column(name = "ends_told")
    private @Nullable LocalDate endsTold;

    @Column(name = "answer_by")
    private @Nullable LocalDate answerBy;

    @Column(name = "silence_confirms")
    private boolean silenceConfirms;

    @Column(name = "short_notice")
    private boolean shortNotice;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @ElementCollection
    @CollectionTable(name = "audit_site", joinColumns = @JoinColumn(name = "audit_id"))
    @Column(name = "site_id")
    private Set<UUID> sites = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "audit_member", joinColumns = @JoinColumn(name = "audit_id"))
    private Set<TeamMember> team = new HashSet<>();

    @UpdateTimestamp
    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Audit() {}

    @SuppressWarnings("NullAway.Init")
    private Audit(CertificationDetails certification, Arrangement arrangement) {
        this.certificationId = certification.id();
        this.organisationId = certification.organisationId();
        this.standard = certification.standard();
        this.state = AuditState.PLANNED;
        arrange(arrangement);
    }

    /** What the body arranges and may arrange anew until the audit starts. */
    record Arrangement(
            AuditType type,
            @Nullable String reason,
            List<String> iafCodes,
            DateRange days,
            Set<UUID> sites,
            Team team,
            @Nullable String language) {

        /** What days and team make together: eight hours of each who audits, on each day. */
        BigDecimal auditDays() {
            return BigDecimal.valueOf(days.days() * team.auditors());
        }
    }

    /** An audit that is possible: the rules were asked before. */
    static Audit plan(CertificationDetails certification, Arrangement arrangement) {
        return new Audit(certification, arrangement);
    }

    /** Arranges it anew. What the client was told no longer holds if days or team change, so it is asked again. */
    void change(Arrangement arrangement) {
        var before = new ArrayList<Object>(List.of(days(), Set.copyOf(team)));
        arrange(arrangement);
        if (!before.equals(List.of(days(), Set.copyOf(team)))) {
            state = AuditState.PLANNED;
            shortNotice = false;
        }
    }

    private void arrange(Arrangement wanted) {
        type = wanted.type();
        reason = wanted.reason();
        iafCodes = new ArrayList<>(wanted.iafCodes());
        startsOn = wanted.days().first();
        endsOn = wanted.days().last();
        language = wanted.language();
        sites.retainAll(wanted.sites());
        sites.addAll(wanted.sites());
        Set<TeamMember> members = wanted.team()
                .members()
                .map(member -> new TeamMember(member.auditorId(), member.role()))
                .collect(Collectors.toSet());
        team.retainAll(members);
        team.addAll(members);
    }

    /** Takes a step that the rules allow. */
    void take(AuditStep step) {
        if (!step.isPossibleIn(state)) {
            throw new IllegalStateException(step + " is not possible in " + state);
        }
        state = step.to();
        shortNotice = shortNotice && state != AuditState.PLANNED;
    }

    /** Without asking the client, which sees nothing of it until it starts. */
    void confirmAtShortNotice() {
        take(AuditStep.CONFIRM_SHORT_NOTICE);
        shortNotice = true;
    }

    /** Whom the client was not asked about it meets now. */
    void start(List<String> names, Instant now) {
        take(AuditStep.START);
        if (shortNotice) {
            tell(names, now);
        }
    }

    /** Closed before its last planned day: from then on nobody is booked, and what follows counts from the day on which it ended. */
    void heldUntil(LocalDate day) {
        if (day.isBefore(endsOn) && !day.isBefore(startsOn)) {
            endsOn = day;
        }
    }

    void cancel(String why) {
        take(AuditStep.CANCEL);
        cancelReason = why;
    }

    /**
     * From now on the client sees the audit, with these days and names.
     *
     * @param by when its answer is awaited; null where there is no time left for one
     * @param silence whether days and team are agreed if it gives none until then
     */
    void proposeTeam(List<String> names, @Nullable LocalDate by, boolean silence, Instant now) {
        take(AuditStep.PROPOSE_TEAM);
        answerBy = by;
        silenceConfirms = silence;
        tell(names, now);
    }

    private void tell(List<String> names, Instant now) {
        teamTold = new ArrayList<>(names);
        startsTold = startsOn;
        endsTold = endsOn;
        if (releasedAt == null) {
            releasedAt = now;
        }
    }

    UUID certificationId() {
        return certificationId;
    }

    AuditType type() {
        return type;
    }

    AuditState state() {
        return state;
    }

    DateRange days() {
        return new DateRange(startsOn, endsOn);
    }

    boolean isVersion(int expected) {
        return version != null && version == expected;
    }

    /** Everything that was arranged, as one would ask for it again. */
    NewAudit asWanted() {
        return new NewAudit(
                certificationId,
                type,
                reason,
                List.copyOf(iafCodes),
                startsOn,
                endsOn,
                List.copyOf(sites),
                team.stream()
                        .filter(member -> member.role() == TeamRole.LEAD_AUDITOR)
                        .map(TeamMember::auditorId)
                        .findFirst()
                        .orElse(null),
                team.stream()
                        .filter(member -> member.role() != TeamRole.LEAD_AUDITOR)
                        .map(member -> new NewAudit.Member(member.auditorId(), member.role()))
                        .toList(),
                language);
    }
}
