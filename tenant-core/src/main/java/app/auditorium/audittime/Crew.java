package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works at a place, as far as it counts for audit time (DOMAIN C-14, C-15, C-18). */
record Crew(String at, List<Row> rows, BigInteger contractors) {

    private static final BigDecimal FULL_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal LONGEST_DAY = BigDecimal.valueOf(24);

    record Row(BigInteger people, BigDecimal hoursPerDay) {

        /** Eight hours and more are a whole person. */
        BigDecimal counted() {
            return new BigDecimal(people).multiply(hoursPerDay.min(FULL_DAY)).divide(FULL_DAY);
        }
    }

    /** Reads what came from outside; problems stand at {@code personnel[0].people} and the like, after the prefix. */
    static Crew read(
            Checks checks,
            String prefix,
            @Nullable List<@Nullable Headcount> personnel,
            @Nullable BigInteger contractors) {
        if (personnel == null) {
            checks.invalid(prefix + "personnel", "problem.required");
        }
        var rows = new ArrayList<Row>();
        checks.each(prefix + "personnel", personnel, (at, headcount) -> {
            if (headcount == null) {
                checks.invalid(at, "problem.required");
                return;
            }
            BigInteger people = Figures.whole(checks, at + ".people", headcount.people(), true, 0);
            BigDecimal hours = Figures.decimal(checks, at + ".hoursPerDay", headcount.hoursPerDay(), true);
            if (headcount.hoursPerDay() != null && (hours.signum() <= 0 || hours.compareTo(LONGEST_DAY) > 0)) {
                checks.invalid(at + ".hoursPerDay", "problem.hours-per-day");
            }
            rows.add(new Row(people, hours));
        });
        return new Crew(
                prefix + "personnel", rows, Figures.whole(checks, prefix + "contractors", contractors, false, 0));
    }

    /** Not yet rounded. */
    BigDecimal counted(TimedStandard standard) {
        BigDecimal own = rows.stream().map(Row::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return standard == TimedStandard.ISO_45001 ? own.add(new BigDecimal(contractors)) : own;
    }

    /** Rounded up to a whole person. */
    BigInteger effective(TimedStandard standard) {
        return counted(standard).setScale(0, RoundingMode.CEILING).toBigInteger();
    }

    void tell(TimedStandard standard, List<Step> steps) {
        for (Row row : rows) {
            String hours = Figures.text(row.hoursPerDay);
            String counted = Figures.text(row.counted());
            steps.add(
                    row.hoursPerDay.compareTo(FULL_DAY) >= 0
                            ? Step.of("C-14", "people", row.people.toString(), hours, counted)
                            : Step.of("C-15", "part-time", row.people.toString(), hours, counted));
        }
        if (contractors.signum() > 0) {
            steps.add(
                    standard == TimedStandard.ISO_45001
                            ? Step.of("C-18", "contractors", contractors.toString())
                            : Step.of("C-18", "contractors-elsewhere", contractors.toString()));
        }
        steps.add(Step.of(
                "C-14",
                "effective",
                Figures.text(counted(standard)),
                effective(standard).toString()));
    }
}
