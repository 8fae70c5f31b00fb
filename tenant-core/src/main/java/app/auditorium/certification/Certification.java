package app.auditorium.certification;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One client, one standard, in cycles of three years. */
@Entity
class Certification extends TenantOwned {

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private StandardId standard;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "iaf_codes")
    private List<String> iafCodes;

    @Enumerated(EnumType.STRING)
    private @Nullable Complexity complexity;

    @Column(name = "scope_text")
    private @Nullable String scopeText;

    @Column(name = "scope_text_en")
    private @Nullable String scopeTextEn;

    @Enumerated(EnumType.STRING)
    private CertificationState state;

    private int cycle;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    @UpdateTimestamp
    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Certification() {}

    private Certification(UUID organisationId, StandardId standard, Terms terms) {
        this.organisationId = organisationId;
        this.standard = standard;
        this.state = CertificationState.PENDING;
        this.cycle = 1;
        this.iafCodes = new ArrayList<>(terms.iafCodes());
        this.complexity = terms.complexity();
        this.scopeText = terms.scopeText();
        this.scopeTextEn = terms.scopeTextEn();
    }

    /** What client and body agreed on and may change in the course of time. */
    record Terms(
            @Field(required = true, kind = Field.Kind.IAF_CODE)
            List<String> iafCodes,

            @Nullable Complexity complexity,
            @Field(most = 2000) @Nullable String scopeText,
            @Nullable String scopeTextEn) {}

    /** An engagement that was contracted outside the portal. */
    static Certification record(UUID organisation, StandardId standard, Terms terms) {
        return new Certification(organisation, standard, terms);
    }

    void change(Terms terms) {
        this.complexity = terms.complexity();
        if (!covers(terms)) {
            rescope(
                    terms.iafCodes(),
                    terms.scopeText(),
                    Objects.equals(scopeText, terms.scopeText()) ? scopeTextEn : null);
        }
    }

    /** Whether it covers what these terms do. */
    boolean covers(Terms terms) {
        return Set.copyOf(iafCodes).equals(Set.copyOf(terms.iafCodes()))
                && Objects.equals(scopeText, terms.scopeText());
    }

    /** Covers something else from now on, as was decided. */
    void rescope(List<String> codes, @Nullable String text, @Nullable String english) {
        this.iafCodes = new ArrayList<>(codes);
        this.scopeText = text;
        this.scopeTextEn = english;
    }

    /** Takes over what its history says of it now, with the cycles that have begun since it was last told. */
    void lives(Life life, int begun) {
        state = life.status();
        cycle += decidedOn == null ? Math.max(0, begun - 1) : begun;
        life.cycle().ifPresent(latest -> {
            decidedOn = latest.from();
            expiresOn = latest.expiry();
        });
    }

    CertificationState state() {
        return state;
    }

    StandardId standard() {
        return standard;
    }

    boolean isVersion(int expected) {
        return version != null && version == expected;
    }
}
