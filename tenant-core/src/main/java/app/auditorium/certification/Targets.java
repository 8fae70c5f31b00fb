package app.auditorium.certification;

import java.time.LocalDate;

/**
 * From when on the audits of a cycle are to be planned, within limits that stay (DOMAIN A.1): DOMAIN's own, or what a body settled.
 * Replay and programme both ask here.
 *
 * @param everySurveillance whether those after the first have a target too, by the day of the decision; otherwise theirs is the whole year
 */
record Targets(int surveillanceMonths, int recertificationMonths, boolean everySurveillance) {

    /** As the public calculator goes by. */
    static final Targets DOMAIN = new Targets(3, 6, false);

    Window firstSurveillance(LocalDate decided) {
        return Window.firstSurveillance(decided, surveillanceMonths);
    }

    Window surveillanceIn(int year, LocalDate decided) {
        Window whole = Window.surveillanceIn(year);
        return everySurveillance
                ? whole.notBefore(
                        decided.plusMonths(12L * (year - decided.getYear())).minusMonths(surveillanceMonths))
                : whole;
    }

    Window recertification(LocalDate expires) {
        return Window.recertification(expires, recertificationMonths);
    }
}
