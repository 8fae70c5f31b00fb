package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works at a place, as far as it counts for audit time (DOMAIN C-14 … C-18).
 *
 * @param spared how many fewer count because many do the same simple task; never for OH&S (C-16)
 */
record Crew(String at, List<Row> rows, BigInteger contractors, BigInteger spared, String sparedWhy) {

    private static final int LONGEST_REASON = 2_000;

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
        var rows = new ArrayList<Row>();
        checks.each(prefix + "personnel", personnel, (at, headcount) -> {
            if (headcount == null) {
                checks.invalid(at, "problem.required");
                return;
            }
            checks.filledIn(at + ".", headcount);
            BigInteger people = Figures.whole(checks, at + ".people", headcount.people(), false, 0);
            BigDecimal hours = Figures.decimal(checks, at + ".hoursPerDay", headcount.hoursPerDay(), false);
            if (headcount.hoursPerDay() != null && (hours.signum() <= 0 || hours.compareTo(LONGEST_DAY) > 0)) {
                checks.invalid(at + ".hoursPerDay", "problem.hours-per-day");
            }
            rows.add(new Row(people, hours));
        });
        return new Crew(
                prefix + "personnel",
                rows,
                Figures.whole(checks, prefix + "contractors", contractors, false, 0),
                BigInteger.ZERO,
                "");
    }

    /** Some of them do the same simple task and count for fewer, with a reason (C-16). */
    Crew sparing(Checks checks, String prefix, NewAuditTime.@Nullable Repetitive repetitive) {
        if (repetitive == null) {
            return this;
        }
        BigInteger people = Figures.whole(checks, prefix + "repetitive.people", repetitive.people(), true, 1);
        BigInteger counted = Figures.whole(checks, prefix + "repetitive.counted", repetitive.counted(), true, 1);
        if (people.compareTo(people()) > 0) {
            checks.add(Problem.rule("C-16", prefix + "repetitive.people", "rule.audit-time.repetitive-more", people()));
        }
        if (counted.compareTo(people) > 0) {
            checks.add(Problem.rule("C-16", prefix + "repetitive.counted", "rule.audit-time.repetitive-more", people));
        }
        String why = PlanChecks.text(repetitive.reason());
        checks.text(prefix + "repetitive.reason", why, LONGEST_REASON);
        if (why.isEmpty()) {
            checks.add(Problem.rule("C-16", prefix + "repetitive.reason", "rule.audit-time.repetitive-reason"));
        }
        return new Crew(at, rows, contractors, people.subtract(counted).max(BigInteger.ZERO), why);
    }

    /** Not yet rounded; who is left out takes the hours with him that one of the crew works on average (C-15, C-16). */
    BigDecimal counted(TimedStandard standard) {
        BigDecimal own = rows.stream().map(Row::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (standard == TimedStandard.ISO_45001) {
            return own.add(new BigDecimal(contractors));
        }
        return spared.signum() == 0
                ? own
                : own.multiply(new BigDecimal(people().subtract(spared)))
                        .divide(new BigDecimal(people()), MathContext.DECIMAL128);
    }

    private BigInteger people() {
        return rows.stream().map(Row::people).reduce(BigInteger.ZERO, BigInteger::add);
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
        if (spared.signum() > 0) {
            steps.add(
                    standard == TimedStandard.ISO_45001
                            ? Step.of("C-16", "repetitive-not", spared.toString())
                            : Step.of("C-16", "repetitive", spared.toString(), sparedWhy));
        }
        steps.add(Step.of(
                "C-14",
                "effective",
                Figures.text(counted(standard).round(MathContext.DECIMAL32)),
                effective(standard).toString()));
    }
}
