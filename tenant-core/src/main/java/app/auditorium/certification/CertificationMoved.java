package app.auditorium.certification;

import java.time.LocalDate;
import java.util.UUID;

/** A certification has another state or other dates; told within the transaction that changes it. */
public record CertificationMoved(
        UUID certificationId, CertificationState before, CertificationState after, LocalDate on) {}
