package app.auditorium.audittime;

import app.auditorium.catalogue.AuditTimeBand;
import app.auditorium.catalogue.AuditTimeTable;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the table gives for one standard at one place, adjusted and not yet rounded (DOMAIN C.1, C-07, C-14). */
record TableTime(int effectivePersonnel, BigDecimal tableDays, BigDecimal calculatedDays, List<Step> steps) {

    /** One standard at one place, read and sound in itself. */
    record Asked(
            TimedStandard standard,
            @Nullable Complexity complexity,
            Crew crew,
            Percents percents,
            @Nullable Beyond beyond) {

        Asked(TimedStandard standard, @Nullable Complexity complexity, Crew crew, Percents percents) {
            this(standard, complexity, crew, percents, null);
        }

        /** Refuses a complexity that is missing or of another table. */
        static @Nullable Complexity complexity(
                Checks checks, String prefix, TimedStandard standard, @Nullable Complexity given) {
            if (standard == TimedStandard.ISO_9001) {
                return null;
            }
            if (given == null) {
                checks.invalid(prefix + "complexity", "problem.required");
            } else if (given == Complexity.LIMITED && standard != TimedStandard.ISO_14001) {
                checks.add(Problem.rule("C.1", prefix + "complexity", "problem.certification.limited"));
            }
            return given;
        }

        BigDecimal daysIn(AuditTimeBand band) {
            return complexity == null ? band.qms() : band.days(complexity);
        }

        /** The bands are a continuum: from the days of one to those of the next, as people are added (to a thousandth). */
        BigDecimal daysBetween(AuditTimeBand band, AuditTimeBand next, int people) {
            BigDecimal days = daysIn(band);
            return daysIn(next)
                    .subtract(days)
                    .multiply(BigDecimal.valueOf(people - band.from()))
                    .divide(BigDecimal.valueOf(next.from() - band.from()), 3, RoundingMode.HALF_UP)
                    .add(days);
        }
    }

    /** What a person determined for more people than the tables know, following their progression, and why. */
    record Beyond(
            String at, @Nullable BigDecimal days, @Nullable String reason) {

        boolean isDetermined() {
            return days != null && reason != null && !reason.isBlank();
        }
    }

    /** The days for a headcount, with the step that tells where they come from. */
    private record Read(BigDecimal days, Step step) {}

    /** Null, with the reasons in {@code checks}, where a rule refuses. */
    static @Nullable TableTime of(Asked asked, TimeRules rules, Checks checks) {
        BigInteger effective = asked.crew.effective(asked.standard);
        if (effective.signum() == 0) {
            checks.add(Problem.rule("C.1", asked.crew.at(), "rule.audit-time.nobody"));
        }
        Read read = effective.signum() == 0 ? null : read(asked, rules, effective, checks);
        asked.percents.judge(checks);
        if (checks.refuse() || read == null) {
            return null;
        }
        BigDecimal tableDays = read.days;
        BigDecimal net = asked.percents.net();
        BigDecimal calculated = Figures.plain(Figures.percentOf(tableDays, Figures.HUNDRED.add(net)));

        var steps = new ArrayList<Step>();
        asked.crew.tell(asked.standard, steps);
        steps.add(read.step);
        asked.percents.tell(steps);
        steps.add(Step.of(
                asked.percents.centralProcesses() == null ? "C-07" : "C-35",
                "calculated",
                Figures.text(tableDays),
                Figures.signed(net),
                Figures.text(calculated)));
        return new TableTime(effective.intValueExact(), tableDays, calculated, steps);
    }

    private static @Nullable Read read(Asked asked, TimeRules rules, BigInteger effective, Checks checks) {
        AuditTimeTable table = rules.table();
        if (effective.compareTo(BigInteger.valueOf(table.most())) > 0) {
            return beyond(asked, table, checks);
        }
        int people = effective.intValueExact();
        AuditTimeBand band = table.band(people);
        AuditTimeBand next = table.above(band).orElse(null);
        BigDecimal days =
                rules.interpolated() && next != null ? asked.daysBetween(band, next, people) : asked.daysIn(band);
        String complexity = asked.complexity == null ? "" : asked.complexity.name();
        String key = asked.complexity == null ? "table" : "table-complexity";
        return new Read(
                days,
                Step.of(
                        "C.1",
                        rules.interpolated() && next != null ? key + "-interpolated" : key,
                        asked.standard.name(),
                        complexity,
                        String.valueOf(band.from()),
                        String.valueOf(band.to()),
                        Figures.text(days),
                        table.edition()));
    }

    /** Above the tables a person determines the days, not fewer than their last band, and says why. */
    private static @Nullable Read beyond(Asked asked, AuditTimeTable table, Checks checks) {
        Beyond beyond = asked.beyond;
        if (beyond == null || !beyond.isDetermined()) {
            checks.add(Problem.rule(
                    "C.1",
                    beyond == null
                            ? asked.crew.at()
                            : beyond.at + (beyond.days == null ? "beyondDays" : "beyondReason"),
                    beyond == null ? "rule.audit-time.beyond-table" : "rule.audit-time.beyond-determine",
                    table.most()));
            return null;
        }
        BigDecimal least = asked.daysIn(table.bands().getLast());
        BigDecimal days = Figures.decimal(checks, beyond.at + "beyondDays", beyond.days, true);
        if (days.compareTo(least) < 0) {
            checks.add(Problem.rule(
                    "C.1",
                    beyond.at + "beyondDays",
                    "rule.audit-time.beyond-too-few",
                    Figures.text(least),
                    table.most()));
            return null;
        }
        return new Read(
                days,
                Step.of(
                        "C.1",
                        "beyond",
                        String.valueOf(table.most()),
                        Figures.text(days),
                        Objects.requireNonNull(beyond.reason).strip()));
    }
}
