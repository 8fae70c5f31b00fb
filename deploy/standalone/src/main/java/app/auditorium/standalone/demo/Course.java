package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * On which days an audit takes its steps, all of them working days: from the planning to the opening meeting, and from the closing meeting
 * to the decision. Which of them it has taken, its state tells.
 *
 * @param closed the day of the closing meeting
 * @param answered when the last answer came
 * @param verified when its majors were closed
 * @param decided when somebody decided upon it, where no decision of its certification's history does
 */
record Course(
        LocalDate planned,
        LocalDate told,
        LocalDate agreed,
        LocalDate declared,
        LocalDate issued,
        LocalDate closed,
        LocalDate answered,
        LocalDate accepted,
        LocalDate verified,
        LocalDate reported,
        LocalDate reviewed,
        LocalDate decided) {

    /**
     * @param paperless the day before which its papers are through, such as that of the decision
     * @param visited the day before which its majors are closed, for somebody comes again or decides
     */
    static Course of(Audit audit, LocalDate paperless, LocalDate visited, LocalDate today) {
        int luck = Math.floorMod(audit.id().hashCode(), 1000);
        LocalDate first = audit.days().first();
        LocalDate planned = WorkingDays.until(earlier(first.minusDays(44 + luck % 12), today.minusDays(4 + luck % 17)));
        LocalDate begins = earlier(first, today);
        int ahead = WorkingDays.between(planned, begins);

        LocalDate closed = audit.days().last();
        int after = Math.min(WorkingDays.between(closed, earlier(paperless, today)), 23 + luck % 12);
        LocalDate reviewed = WorkingDays.after(closed, part(after, 0.92));
        return new Course(
                planned,
                WorkingDays.after(planned, part(ahead, 0.2)),
                WorkingDays.after(planned, part(ahead, 0.5)),
                WorkingDays.after(planned, part(ahead, 0.65)),
                WorkingDays.after(planned, part(ahead, 0.75)),
                closed,
                WorkingDays.after(closed, part(after, 0.5)),
                WorkingDays.after(closed, part(after, 0.62)),
                WorkingDays.after(
                        closed, Math.min(part(after, 0.7), WorkingDays.between(closed, earlier(visited, today)))),
                WorkingDays.after(closed, part(after, 0.78)),
                reviewed,
                WorkingDays.after(reviewed, 2 + luck % 5));
    }

    /** One of the days on which answers come; the last of them for nobody in particular. */
    LocalDate answer(Dice dice) {
        int last = WorkingDays.between(closed, answered) + 1;
        return answered.isAfter(closed)
                ? WorkingDays.after(closed, dice.between(Math.max(1, last / 3), last))
                : answered;
    }

    private static int part(int days, double share) {
        return (int) Math.round(days * share);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(one, other).min(LocalDate::compareTo).orElseThrow();
    }
}
