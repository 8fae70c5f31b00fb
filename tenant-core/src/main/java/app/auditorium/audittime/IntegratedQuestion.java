package app.auditorium.audittime;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One audit for several standards at one place (DOMAIN C-40). Personnel and at least two different standards are required.
 *
 * @param integrationPercent from −20 to 0, by how well system and team are integrated; null is 0
 * @param plannedDays judged by the floor unless null
 */
public record IntegratedQuestion(
        @Field(required = true, fewest = 0) @Nullable List<@Nullable Headcount> personnel,
        @Nullable BigInteger contractors,
        @Field(required = true, fewest = 0) @Nullable List<@Nullable Part> standards,
        @Nullable BigDecimal integrationPercent,
        @Nullable BigDecimal plannedDays) {

    /** One of the standards, with factors of its own. */
    public record Part(
            @Field(required = true) @Nullable TimedStandard standard,

            @Field(
                    neededIf = "standard",
                    is = {"ISO_14001", "ISO_45001"})
            @Nullable Complexity complexity,

            @Nullable List<@Nullable Adjustment> adjustments) {}
}
