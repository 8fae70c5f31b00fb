package app.auditorium.audittime;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the time for one standard at one place depends on. Standard and personnel are required.
 *
 * @param complexity required but for ISO 9001, where it is ignored
 * @param contractors people under the organisation's influence; they count for ISO 45001 only (C-18)
 * @param sampledSite null unless the place is one of a sample
 * @param plannedOnSiteDays judged by C-02 unless null
 */
public record AuditTimeQuestion(
        @Field(required = true) @Nullable TimedStandard standard,

        @Field(
                neededIf = "standard",
                is = {"ISO_14001", "ISO_45001"})
        @Nullable Complexity complexity,

        @Field(required = true, fewest = 0) @Nullable List<@Nullable Headcount> personnel,
        @Nullable BigInteger contractors,
        @Nullable List<@Nullable Adjustment> adjustments,
        @Nullable SampledSite sampledSite,
        @Nullable BigDecimal plannedOnSiteDays,

        @Field(most = AuditTimeCalculator.LONGEST_JUSTIFICATION) @Nullable String onSiteJustification) {}
