package app.auditorium.audittime;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on which the time of a client's audits depends, with the reason for whatever departs from the tables.
 *
 * @param certificationIds for which it is; may be empty while there is only an engagement
 * @param places one, or the central function and the sites
 * @param sampling whether the sites are alike enough for it (C-30, C-37), with {@code samplingReason}
 * @param integrationPercent from −20 to 0, of any use with several tables only (C-40)
 */
public record NewAuditTime(
        @Nullable UUID organisationId,
        List<UUID> certificationIds,
        @Nullable UUID engagementId,
        List<Terms> standards,
        List<Place> places,
        boolean sampling,
        @Nullable String samplingReason,
        @Nullable BigDecimal integrationPercent,
        @Nullable String integrationReason,
        @Nullable BigDecimal plannedOnSiteDays,
        @Nullable String onSiteJustification,
        @Nullable String note) {

    /** One standard: its codes, its complexity and why it is not the sector's, its adjustments. */
    public record Terms(
            StandardId standard,
            List<String> iafCodes,
            @Nullable Complexity complexity,
            @Nullable Complexity proposed,
            @Nullable String complexityReason,
            List<Adjustment> adjustments) {}

    /**
     * A place where people work.
     *
     * @param siteId null for an organisation without sites on file
     * @param visited in the initial audit; the central function is, whatever stands here
     * @param drawn by lot (C-32)
     */
    public record Place(
            @Nullable UUID siteId,
            String name,
            boolean central,
            boolean visited,
            boolean drawn,
            List<Headcount> personnel,
            @Nullable BigInteger contractors,
            @Nullable BigDecimal centralProcessesPercent) {}
}
