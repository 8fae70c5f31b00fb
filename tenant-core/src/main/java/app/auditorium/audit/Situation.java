package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a step look at.
 *
 * @param byItsLead whether who takes the step leads the audit, or is an administrator
 * @param stage1 the certification's stage 1 audits, cancelled ones left out
 * @param initial whether nothing is certified yet: a stage 2 rests on a stage 1
 * @param stageGap after how many days a body asks why stage 1 still holds
 * @param leastDays what the latest calculation of audit time asks for; null where there is none
 * @param undeclared who of the team keeps the audit from starting
 * @param conditionsPublished whether anybody may read under which conditions the body audits at short notice
 */
record Situation(
        AuditDetails audit,
        LocalDateTime now,
        boolean byItsLead,
        @Nullable String reason,
        @Nullable AuditPlan plan,
        @Nullable Meeting opening,
        @Nullable ClosingMeeting closing,
        @Nullable Stage1Conclusions conclusions,
        List<EarlierStage1> stage1,
        boolean initial,
        int stageGap,
        @Nullable BigDecimal leastDays,
        List<Declared> undeclared,
        boolean conditionsPublished) {

    static final Set<StandardId> OHS = EnumSet.of(StandardId.ISO_45001, StandardId.CNS_45001, StandardId.TOSHMS);

    LocalDate today() {
        return now.toLocalDate();
    }

    boolean isOhs() {
        return OHS.contains(audit.standard());
    }

    /** The finished stage 1 on which this stage 2 rests. */
    Optional<EarlierStage1> lastStage1() {
        return audit.type() != AuditType.STAGE_2
                ? Optional.empty()
                : stage1.stream().filter(EarlierStage1::finished).max(Comparator.comparing(EarlierStage1::end));
    }
}
