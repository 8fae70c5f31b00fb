package app.auditorium.auditor;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person whom the body sends to audits, or asks to review and decide. */
@Entity
class Auditor extends TenantOwned {

    private String name = "";
    private String email = "";

    /** Set by the database: the member of the tenant who has this e-mail address. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID personId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages = new ArrayList<>();

    private @Nullable String homeCounty;
    private @Nullable Double homeLatitude;
    private @Nullable Double homeLongitude;
    private @Nullable LocalDate leftOn;
    private Instant changedAt = Instant.EPOCH;

    @Version
    private @Nullable Integer version;

    /** Written by {@link CompetenceTable}. */
    @ElementCollection
    @CollectionTable(name = "competence", joinColumns = @JoinColumn(name = "auditor_id"))
    private Set<Competence> competences = new HashSet<>();

    protected Auditor() {}

    static Auditor engage(String name, String email, Instant now) {
        var auditor = new Auditor();
        auditor.rename(name, email, now);
        return auditor;
    }

    /** Answers what he was called before. */
    String rename(String newName, String newEmail, Instant now) {
        String before = name;
        name = newName;
        email = newEmail;
        changedAt = now;
        return before;
    }

    void speaks(List<String> spoken) {
        languages = new ArrayList<>(spoken);
    }

    void livesAt(Home home) {
        homeCounty = home.county();
        homeLatitude = home.latitude();
        homeLongitude = home.longitude();
    }

    void leaves(@Nullable LocalDate lastDay) {
        leftOn = lastDay;
    }

    boolean isVersion(int expected) {
        return Objects.equals(version, expected);
    }

    AuditorDetails details(List<AbsenceRow> absences) {
        return new AuditorDetails(
                id(),
                personId,
                name,
                email,
                List.copyOf(languages),
                new Home(homeCounty, homeLatitude, homeLongitude),
                leftOn,
                competences.stream().sorted(Competence.ORDER).toList(),
                absences,
                changedAt,
                Objects.requireNonNullElse(version, 0));
    }

    AuditorRow row(List<Competence> held, List<AbsenceRow> absences, @Nullable Witnessing witnessing) {
        return new AuditorRow(
                id(),
                name,
                email,
                List.copyOf(languages),
                homeCounty,
                leftOn,
                personId != null,
                List.copyOf(held),
                List.copyOf(absences),
                witnessing);
    }

    AuditorProfile profile(List<Competence> held, List<AbsenceRow> absences) {
        return new AuditorProfile(
                id(),
                personId,
                name,
                List.copyOf(languages),
                new Home(homeCounty, homeLatitude, homeLongitude),
                held,
                absences,
                leftOn);
    }
}
