package app.auditorium.auditor;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Absence extends TenantOwned {

    private @Nullable UUID auditorId;
    private LocalDate firstDay = LocalDate.EPOCH;
    private LocalDate lastDay = LocalDate.EPOCH;
    private @Nullable String reason;

    protected Absence() {}

    static Absence of(UUID auditor, LocalDate firstDay, LocalDate lastDay, @Nullable String reason) {
        var absence = new Absence();
        absence.auditorId = auditor;
        absence.firstDay = firstDay;
        absence.lastDay = lastDay;
        absence.reason = reason;
        return absence;
    }

    UUID auditorId() {
        return java.util.Objects.requireNonNull(auditorId);
    }

    AbsenceRow row() {
        return new AbsenceRow(id(), firstDay, lastDay, reason);
    }
}
