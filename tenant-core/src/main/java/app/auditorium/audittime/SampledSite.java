package app.auditorium.audittime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The site is one of a sample; what its central function already covers reduces its time (DOMAIN C-35). */
public record SampledSite(@Nullable BigDecimal centralProcessesPercent) {}
