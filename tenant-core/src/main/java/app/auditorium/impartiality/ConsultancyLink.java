package app.auditorium.impartiality;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job of a consultancy. It bars the consultant and the firm from auditing that client for two years. */
@Entity
class ConsultancyLink extends TenantOwned {

    private @Nullable UUID personId;
    private @Nullable String consultant;
    private String clientName = "";
    private String clientCountry = "TW";
    private @Nullable String clientTaxId;
    private @Nullable UUID clientTenantId;
    private LocalDate startedOn = LocalDate.EPOCH;
    private @Nullable LocalDate endedOn;

    @Version
    private @Nullable Integer version;

    protected ConsultancyLink() {}

    static ConsultancyLink taken(Consultant by, NewConsultancyLink wanted) {
        var link = new ConsultancyLink();
        link.personId = by.personId();
        link.consultant = by.name();
        link.clientCountry = Objects.requireNonNullElse(wanted.clientCountry(), "TW");
        link.clientTaxId = wanted.clientTaxId() == null || wanted.clientTaxId().isBlank()
                ? null
                : wanted.clientTaxId().strip();
        link.clientTenantId = wanted.clientTenantId();
        return link.lasts(wanted.clientName(), wanted.startedOn(), wanted.endedOn());
    }

    ConsultancyLink lasts(@Nullable String name, @Nullable LocalDate first, @Nullable LocalDate last) {
        clientName = Objects.requireNonNull(name).strip();
        startedOn = Objects.requireNonNull(first);
        endedOn = last;
        return this;
    }

    boolean isVersion(int expected) {
        return Objects.equals(version, expected);
    }

    boolean isOf(@Nullable UUID person) {
        return person != null && person.equals(personId);
    }
}
