package app.auditorium.auditor;

import app.auditorium.kernel.Field;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has shown to be able to do: a role for one standard in one sector (DOMAIN ).
 *
 * @param evidence what the competence rests on, such as a witnessed audit
 * @param validUntil last day on which it counts; null while it is not limited
 */
@Embeddable
public record Competence(
        @Field(required = true) @Enumerated(EnumType.STRING) StandardId standard,

        @Field(required = true) @Convert(converter = IafCodeColumn.class) @Column(name = "iaf_code")
        IafCode iafCode,

        @Field(required = true) @Enumerated(EnumType.STRING) Role role,

        @Field(most = 1000) @Nullable String evidence,
        @Nullable LocalDate validUntil) {

    /** The roles that competence can be shown for. */
    public static final Set<Role> ROLES = java.util.Collections.unmodifiableSet(EnumSet.of(
            Role.LEAD_AUDITOR, Role.AUDITOR, Role.TECHNICAL_EXPERT, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER));

    static final Comparator<Competence> ORDER = Comparator.comparing(Competence::standard)
            .thenComparing(Competence::iafCode)
            .thenComparing(Competence::role);

    public Competence(StandardId standard, IafCode iafCode, Role role) {
        this(standard, iafCode, role, null, null);
    }

    public boolean validOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }

    boolean isFor(Competence other) {
        return ORDER.compare(this, other) == 0;
    }
}
