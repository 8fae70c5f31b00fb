package app.auditorium.audittime;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** So many people who work so many hours a day (DOMAIN C-14, C-15). */
public record Headcount(
        @Nullable BigInteger people, @Nullable BigDecimal hoursPerDay) {}
