package app.auditorium.certification;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audit programme of a certification, derived from its dates and the audits on file. */
final class Programme {

    // from here on a body has to say why stage 1 still holds
    private static final int STAGE_GAP_DAYS = 90;
    private static final int STAGE_1_WITHIN_MONTHS = 3;
    private static final int DECISION_WITHIN_DAYS = 30;
    private static final ExpiryConvention CONVENTION = ExpiryConvention.DAY_BEFORE;

    private Programme() {}

    /**
     * The slots in order of time.
     *
     * @param audits not cancelled, in any order
     */
    static List<ProgrammeSlot> of(Standing standing, List<ProgrammeAudit> audits, LocalDate today) {
        var slots = new SlotFilling(audits, today);
        LocalDate decided = standing.decidedOn();
        LocalDate expires = standing.expiresOn();
        if (decided != null && expires != null) {
            if (standing.cycle() == 1) {
                slots.pastInitial(decided);
            } else {
                slots.pastCycle(decided);
            }
            cycle(slots, standing.cycle() == 1, decided, expires, false);
        } else {
            LocalDate decision = initial(slots, standing.recordedOn());
            cycle(slots, true, decision, CONVENTION.expiryAfter(decision), true);
        }
        return slots.filled();
    }

    /** The two stages, and the day on which the decision may be expected. */
    private static LocalDate initial(SlotFilling slots, LocalDate recorded) {
        LocalDate stage1Due = recorded.plusMonths(STAGE_1_WITHIN_MONTHS);
        Optional<ProgrammeAudit> stage1 = slots.add(AuditType.STAGE_1, 1, recorded, stage1Due, "A-02", true);
        LocalDate after = stage1.map(ProgrammeAudit::end).orElse(stage1Due);
        LocalDate stage2Due = after.plusDays(STAGE_GAP_DAYS);
        Optional<ProgrammeAudit> stage2 = slots.add(AuditType.STAGE_2, 1, after.plusDays(1), stage2Due, "A-30", true);
        return stage2.map(ProgrammeAudit::end).orElse(stage2Due).plusDays(DECISION_WITHIN_DAYS);
    }

    private static void cycle(
            SlotFilling slots, boolean first, LocalDate decided, LocalDate expires, boolean estimated) {
        int number = 1;
        for (Window window : surveillances(first, decided, expires)) {
            slots.add(AuditType.SURVEILLANCE, number++, window.from, window.due, window.rule, estimated);
        }
        slots.add(AuditType.RECERTIFICATION, 1, expires.minusMonths(6), expires, "A-08", estimated);
    }

    /** A-04 for the first of the first cycle, and once in each calendar year strictly between decision and expiry. */
    private static List<Window> surveillances(boolean first, LocalDate decided, LocalDate expires) {
        var windows = new ArrayList<Window>();
        int year = decided.getYear() + 1;
        if (first) {
            windows.add(new Window(decided.plusMonths(9), decided.plusMonths(12), "A-04"));
            // a cycle from 1 January to 31 December has one year less in between
            year = Math.min(year + 1, expires.getYear() - 1);
        }
        for (; year < expires.getYear(); year++) {
            LocalDate target =
                    decided.plusMonths(12L * (year - decided.getYear())).minusMonths(3);
            LocalDate newYear = LocalDate.of(year, Month.JANUARY, 1);
            windows.add(new Window(
                    target.isAfter(newYear) ? target : newYear, LocalDate.of(year, Month.DECEMBER, 31), "A-03"));
        }
        return windows;
    }

    private record Window(LocalDate from, LocalDate due, String rule) {}
}
