package app.auditorium.audittime;

import app.auditorium.kernel.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** So many people who work so many hours a day (DOMAIN C-14, C-15). */
public record Headcount(
        @Field(required = true) @Nullable BigInteger people,
        @Field(required = true) @Nullable BigDecimal hoursPerDay) {}
