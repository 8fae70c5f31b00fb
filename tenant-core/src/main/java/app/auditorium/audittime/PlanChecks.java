package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whatever departs from table and sector has its reason on record (DOMAIN C-02, C-07, C-13, C-21, C-40, C-42). */
final class PlanChecks {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_AUDITORS = 50;

    private PlanChecks() {}

    static void reasons(Checks checks, NewAuditTime wanted, List<StandardPlan> standards) {
        checks.each("standards", wanted.standards(), (at, terms) -> {
            checks.text(at + ".complexityReason", terms.complexityReason(), LONGEST_REASON);
            if (isLower(terms.complexity(), terms.proposed()) && isBlank(terms.complexityReason())) {
                checks.add(Problem.rule("C-21", at + ".complexityReason", "rule.audit-time.complexity-reason"));
            }
            checks.each(at + ".adjustments", terms.adjustments(), (line, adjustment) -> {
                if (isBlank(adjustment.reason())) {
                    checks.add(Problem.rule("C-07", line + ".reason", "rule.audit-time.adjustment-reason"));
                }
                checks.text(line + ".reason", adjustment.reason(), LONGEST_REASON);
                Figures.decimal(checks, line + ".percent", adjustment.percent(), true);
            });
        });
        checks.text("samplingReason", wanted.samplingReason(), LONGEST_REASON)
                .text("integrationReason", wanted.integrationReason(), LONGEST_REASON)
                .text("onSiteJustification", wanted.onSiteJustification(), LONGEST_REASON)
                .text("remoteReason", wanted.remoteReason(), LONGEST_REASON)
                .text("note", wanted.note(), LONGEST_REASON);
        Figures.planned(checks, "remoteDays", wanted.remoteDays());
        BigDecimal integration = wanted.integrationPercent();
        if (standards.size() > 1
                && integration != null
                && integration.signum() < 0
                && isBlank(wanted.integrationReason())) {
            checks.add(Problem.rule("C-40", "integrationReason", "rule.audit-time.integration-reason"));
        }
    }

    /** HIGH stands first. */
    private static boolean isLower(@Nullable Complexity chosen, @Nullable Complexity proposed) {
        return chosen != null && proposed != null && chosen.compareTo(proposed) > 0;
    }

    static Outcome<PlannedTime> onSite(PlannedTime time, @Nullable BigDecimal planned, @Nullable String justification) {
        if (planned == null) {
            return Outcome.done(time);
        }
        boolean enough = planned.compareTo(time.onSiteMinimumDays()) >= 0;
        if (!enough && isBlank(justification)) {
            return Outcome.refused(Problem.rule(
                    "C-02",
                    "plannedOnSiteDays",
                    "rule.audit-time.on-site",
                    Figures.text(planned),
                    Figures.text(time.onSiteMinimumDays())));
        }
        Step step = enough
                ? Step.of("C-02", "on-site-enough", Figures.text(planned))
                : Step.of("C-02", "on-site-justified", Figures.text(planned), text(justification));
        return Outcome.done(time.and(step));
    }

    /** More of the time on site at a distance than the body takes as usual needs its reason; OH&S controls are seen on site, whatever the share (C-13). */
    static Outcome<PlannedTime> remote(
            PlannedTime time, NewAuditTime wanted, List<StandardPlan> standards, BigDecimal usualPercent) {
        BigDecimal remote = wanted.remoteDays();
        if (remote == null || remote.signum() == 0) {
            return Outcome.done(time);
        }
        BigDecimal planned = Objects.requireNonNullElse(wanted.plannedOnSiteDays(), time.onSiteMinimumDays());
        if (remote.compareTo(planned) > 0) {
            return Outcome.refused(Problem.rule(
                    "C-13", "remoteDays", "rule.audit-time.remote-more", Figures.text(remote), Figures.text(planned)));
        }
        boolean much = remote.movePointRight(2).compareTo(planned.multiply(usualPercent)) > 0;
        if (much && isBlank(wanted.remoteReason())) {
            return Outcome.refused(Problem.rule(
                    "C-13",
                    "remoteReason",
                    "rule.audit-time.remote-reason",
                    Figures.text(remote),
                    Figures.text(planned),
                    Figures.text(usualPercent)));
        }
        PlannedTime told = time.and(
                much
                        ? Step.of(
                                "C-13",
                                "remote-beyond",
                                Figures.text(remote),
                                Figures.text(planned),
                                Figures.text(usualPercent),
                                text(wanted.remoteReason()))
                        : Step.of(
                                "C-13",
                                "remote-within",
                                Figures.text(remote),
                                Figures.text(planned),
                                Figures.text(usualPercent)));
        return Outcome.done(
                standards.stream().anyMatch(StandardPlan::isOhs) ? told.and(Step.of("C-13", "remote-ohs")) : told);
    }

    /**
     * How able the team is to audit all standards: 100 × Σ(X − 1) / (Z × (Y − 1)), of the auditors' numbers of standards; and with the
     * level of integration of the system by how much the audit is shorter at most (C-42).
     */
    static List<Step> team(Checks checks, NewAuditTime wanted, int standards, IntegrationMatrix matrix) {
        List<Integer> abilities = wanted.abilities();
        Integer level = wanted.integrationLevel();
        checks.between("integrationLevel", level, 0, 100);
        if (abilities == null || abilities.isEmpty() || standards < 2) {
            return List.of();
        }
        if (abilities.size() > MOST_AUDITORS
                || abilities.stream().anyMatch(each -> each == null || each < 1 || each > standards)) {
            checks.add(Problem.rule("C-42", "abilities", "rule.audit-time.abilities", standards));
            return List.of();
        }
        int over = abilities.stream().mapToInt(each -> each - 1).sum();
        BigDecimal ability = BigDecimal.valueOf(100L * over)
                .divide(BigDecimal.valueOf((long) abilities.size() * (standards - 1)), 1, RoundingMode.HALF_UP);
        String each = abilities.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Step able = Step.of("C-42", "ability", each, String.valueOf(standards), Figures.text(ability));
        if (level == null || level < 0 || level > 100) {
            return List.of(able);
        }
        int most = matrix.most(ability, level);
        BigDecimal percent = Objects.requireNonNullElse(wanted.integrationPercent(), BigDecimal.ZERO);
        if (percent.negate().compareTo(BigDecimal.valueOf(most)) > 0) {
            checks.add(Problem.rule(
                    "C-42",
                    "integrationPercent",
                    "rule.audit-time.integration-matrix",
                    Figures.text(ability),
                    level,
                    most));
        }
        return List.of(
                able,
                Step.of(
                        "C-42",
                        "integration-most",
                        Figures.text(ability),
                        String.valueOf(level),
                        String.valueOf(most)));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
