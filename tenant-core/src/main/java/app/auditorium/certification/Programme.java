package app.auditorium.certification;

import java.time.LocalDate;
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
            boolean first = standing.begun() == Stretch.Kind.FIRST;
            if (first) {
                slots.pastInitial(decided);
            } else {
                slots.pastCycle(decided);
            }
            cycle(slots, first, decided, expires, house, false);
        } else {
            LocalDate decision = initial(slots, standing.recordedOn(), house);
            cycle(slots, true, decision, house.convention().expiryAfter(decision), house, true);
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

    /**
     * A-04 for the first surveillance after an initial decision, which stands for its calendar year unless it comes in the year before; then one in
     * each year.
     */
    private static void cycle(
            SlotFilling slots,
            boolean first,
            LocalDate decided,
            LocalDate expires,
            HouseCalendar house,
            boolean estimated) {
        int number = 1;
        int[] years = Window.surveillanceYears(decided, expires).toArray();
        int owed = 0;
        if (first) {
            Optional<ProgrammeAudit> early = slots.add(
                            AuditType.SURVEILLANCE, number++, house.targets().firstSurveillance(decided), estimated)
                    .filter(audit -> years.length > 0 && audit.end().getYear() < years[0]);
            // a cycle from 1 January to 31 December has one year less in between
            owed = years.length > 1 && early.isEmpty() ? 1 : 0;
        }
        for (int i = owed; i < years.length; i++) {
            slots.add(AuditType.SURVEILLANCE, number++, house.targets().surveillanceIn(years[i], decided), estimated);
        }
        slots.add(AuditType.RECERTIFICATION, 1, house.targets().recertification(expires), estimated);
    }
}
