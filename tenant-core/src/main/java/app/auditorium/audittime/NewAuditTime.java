package app.auditorium.audittime;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on which the time of a client's audits depends, with the reason for whatever departs from the tables.
 *
 * @param certificationIds for which it is; may be empty while there is only an engagement
 * @param places one, or the central function and the sites
 * @param sampling whether the sites are alike enough for it (C-30, C-37), with {@code samplingReason}
 * @param abilities for how many of the tables each auditor of the team is qualified (C-42); empty if nobody said
 * @param integrationLevel how far the system is integrated, in percent (C-42); null if nobody said
 * @param integrationPercent from −20 to 0, of any use with several tables only (C-40)
 * @param remoteDays how many of the planned days on site are remote (C-13)
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
        @Nullable List<Integer> abilities,
        @Nullable Integer integrationLevel,
        @Nullable BigDecimal plannedOnSiteDays,
        @Nullable String onSiteJustification,
        @Nullable BigDecimal remoteDays,
        @Nullable String remoteReason,
        @Nullable String note) {

    /** With nothing that departs from the tables. {@code alike} says why a sample of the sites is enough; null if it is not. */
    public static NewAuditTime plain(
            UUID organisation,
            List<UUID> certifications,
            @Nullable UUID engagement,
            List<Terms> standards,
            List<Place> places,
            @Nullable String alike) {
        return new NewAuditTime(
                organisation,
                List.copyOf(certifications),
                engagement,
                standards,
                places,
                alike != null,
                alike,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What it comes to by the given tables and values. */
    public Outcome<PlannedTime> by(TimeRules rules) {
        return PlanCalculator.of(this, rules);
    }

    /** With the complexities that the review of an application settled (C-21). */
    public NewAuditTime settled(Map<StandardId, Complexity> complexities) {
        return about(standards.stream()
                .map(terms -> {
                    Complexity settled = complexities.get(terms.standard());
                    return settled == null ? terms : terms.as(settled);
                })
                .toList());
    }

    /** With the standards as they stand in the files. */
    NewAuditTime about(List<Terms> terms) {
        return new NewAuditTime(
                organisationId,
                certificationIds,
                engagementId,
                terms,
                places,
                sampling,
                samplingReason,
                integrationPercent,
                integrationReason,
                abilities,
                integrationLevel,
                plannedOnSiteDays,
                onSiteJustification,
                remoteDays,
                remoteReason,
                note);
    }

    /**
     * One standard: its codes, its complexity and why it is not the sector's, its adjustments.
     *
     * @param beyondDays what a person determined for a place with more people than the table knows, with {@code beyondReason} (C.1)
     */
    public record Terms(
            StandardId standard,
            List<String> iafCodes,
            @Nullable Complexity complexity,
            @Nullable Complexity proposed,
            @Nullable String complexityReason,
            List<Adjustment> adjustments,
            @Nullable BigDecimal beyondDays,
            @Nullable String beyondReason) {

        public Terms(
                StandardId standard,
                List<String> iafCodes,
                @Nullable Complexity complexity,
                @Nullable Complexity proposed,
                @Nullable String complexityReason,
                List<Adjustment> adjustments) {
            this(standard, iafCodes, complexity, proposed, complexityReason, adjustments, null, null);
        }

        Terms as(Complexity settled) {
            return new Terms(
                    standard, iafCodes, settled, proposed, complexityReason, adjustments, beyondDays, beyondReason);
        }

        Terms proposing(@Nullable Complexity complexity) {
            return new Terms(
                    standard,
                    iafCodes,
                    this.complexity,
                    complexity,
                    complexityReason,
                    adjustments,
                    beyondDays,
                    beyondReason);
        }
    }

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
            @Nullable BigDecimal centralProcessesPercent,
            @Nullable Repetitive repetitive) {

        /** The same where another one is the central function. */
        Place besides() {
            return new Place(
                    siteId, name, false, visited, drawn, personnel, contractors, centralProcessesPercent, repetitive);
        }
    }

    /** Many people with the same simple task count for fewer, with a reason, except for OH&S (C-16). */
    public record Repetitive(
            @Nullable BigInteger people,
            @Nullable BigInteger counted,
            @Nullable String reason) {}
}
