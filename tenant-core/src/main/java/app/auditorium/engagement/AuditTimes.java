package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** The audit time that was determined for an engagement, where the rules of audit time are at hand (DOMAIN C). */
public interface AuditTimes {

    /** Days of the initial audit by standard, as determined and stored; a standard without a result is left out. */
    Map<StandardId, BigDecimal> initialDays(UUID engagement);
}
