package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** The audit days that the latest calculation asks for (DOMAIN C.2), answered by whoever calculates. */
public interface LeastAuditTime {

    Optional<BigDecimal> of(UUID certification, AuditType type);
}
