package app.auditorium.audittime;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sum of what several standards take by themselves, less the integration, rounded and not below the floor (DOMAIN C-40, C-41).
 *
 * @param rounded to half days, as it would be without the floor
 */
record Integration(
        BigDecimal adjustedSum,
        BigDecimal percent,
        BigDecimal calculated,
        BigDecimal floor,
        BigDecimal rounded,
        BigDecimal days) {

    private static final BigDecimal FLOOR = new BigDecimal("0.8");

    static Integration of(BigDecimal adjustedSum, BigDecimal percent, TimeRules rules) {
        BigDecimal calculated = Figures.plain(Figures.percentOf(adjustedSum, Figures.HUNDRED.add(percent)));
        BigDecimal floor = Figures.plain(adjustedSum.multiply(FLOOR));
        BigDecimal rounded = rules.halfDays(calculated);
        BigDecimal days = rounded.compareTo(floor) < 0 ? Figures.plain(rounded.add(HalfDays.HALF)) : rounded;
        return new Integration(Figures.plain(adjustedSum), percent, calculated, floor, rounded, days);
    }

    void tell(BigDecimal tableSum, TimeRules rules, List<Step> steps) {
        steps.add(Step.of("C-40", "sum", Figures.text(tableSum), Figures.text(adjustedSum)));
        steps.add(Step.of(
                "C-41", "integration", Figures.text(adjustedSum), Figures.signed(percent), Figures.text(calculated)));
        steps.add(Step.of("C-40", "floor", Figures.text(floor)));
        steps.add(rules.rounding(calculated, rounded));
        if (days.compareTo(rounded) != 0) {
            steps.add(Step.of("C-40", "raised", Figures.text(rounded), Figures.text(days)));
        }
    }
}
