package app.auditorium.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audit programme of a certification, derived from its dates and the audits on file. */
final class Programme {

    private static final int STAGE_1_WITHIN_MONTHS = 3;
    private static final int DECISION_WITHIN_DAYS = 30;

    private Programme() {}

    /**
     * The slots in order of time.
     *
     * @param audits not cancelled, in any order
     */
    static List<ProgrammeSlot> of(
            Standing standing, List<ProgrammeAudit> audits, HouseCalendar house, LocalDate today) {
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
            LocalDate decision = initial(slots, standing.recordedOn(), house);
            cycle(slots, true, decision, house.convention().expiryAfter(decision), true);
        }
        return slots.filled();
    }

    /** The two stages, and the day on which the decision may be expected. */
    private static LocalDate initial(SlotFilling slots, LocalDate recorded, HouseCalendar house) {
        LocalDate stage1Due = recorded.plusMonths(STAGE_1_WITHIN_MONTHS);
        Optional<ProgrammeAudit> stage1 =
                slots.add(AuditType.STAGE_1, 1, new Window(recorded, stage1Due, "A-02"), true);
        LocalDate after = stage1.map(ProgrammeAudit::end).orElse(stage1Due);
        LocalDate stage2Due = after.plusDays(house.stageGapDays());
        Optional<ProgrammeAudit> stage2 =
                slots.add(AuditType.STAGE_2, 1, new Window(after.plusDays(1), stage2Due, "A-30"), true);
        return stage2.map(ProgrammeAudit::end).orElse(stage2Due).plusDays(DECISION_WITHIN_DAYS);
    }

    private static void cycle(
            SlotFilling slots, boolean first, LocalDate decided, LocalDate expires, boolean estimated) {
        int number = 1;
        for (Window window : surveillances(first, decided, expires)) {
            slots.add(AuditType.SURVEILLANCE, number++, window, estimated);
        }
        slots.add(AuditType.RECERTIFICATION, 1, Window.recertification(expires), estimated);
    }

    /** A-04 for the first of the first cycle, which stands for its calendar year; then one in each year, a year after the last. */
    private static List<Window> surveillances(boolean first, LocalDate decided, LocalDate expires) {
        var windows = new ArrayList<Window>();
        int[] years = Window.surveillanceYears(decided, expires).toArray();
        if (first) {
            windows.add(Window.firstSurveillance(decided));
        }
        // a cycle from 1 January to 31 December has one year less in between
        for (int i = first && years.length > 1 ? 1 : 0; i < years.length; i++) {
            LocalDate target =
                    decided.plusMonths(12L * (years[i] - decided.getYear())).minusMonths(3);
            windows.add(Window.surveillanceIn(years[i]).notBefore(target));
        }
        return windows;
    }
}
