package app.auditorium.audittime;

import app.auditorium.catalogue.AuditTimeBand;
import app.auditorium.catalogue.AuditTimeTable;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the table gives for one standard at one place, adjusted and not yet rounded (DOMAIN C.1, C-07, C-14). */
record TableTime(int effectivePersonnel, BigDecimal tableDays, BigDecimal calculatedDays, List<Step> steps) {

    /** One standard at one place, read and sound in itself. */
    record Asked(TimedStandard standard, @Nullable Complexity complexity, Crew crew, Percents percents) {

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
    }

    /** Null, with the reasons in {@code checks}, where a rule refuses. */
    static @Nullable TableTime of(Asked asked, TimeRules rules, Checks checks) {
        AuditTimeTable table = rules.table();
        BigInteger effective = asked.crew.effective(asked.standard);
        if (effective.signum() == 0) {
            checks.add(Problem.rule("C.1", asked.crew.at(), "rule.audit-time.nobody"));
        } else if (effective.compareTo(BigInteger.valueOf(table.most())) > 0) {
            checks.add(Problem.rule("C.1", asked.crew.at(), "rule.audit-time.beyond-table", table.most()));
        }
        asked.percents.judge(checks);
        if (checks.refuse()) {
            return null;
        }
        int people = effective.intValueExact();
        AuditTimeBand band = table.band(people);
        BigDecimal tableDays = asked.daysIn(band);
        BigDecimal net = asked.percents.net();
        BigDecimal calculated = Figures.plain(Figures.percentOf(tableDays, Figures.HUNDRED.add(net)));

        var steps = new ArrayList<Step>();
        asked.crew.tell(asked.standard, steps);
        steps.add(Step.of(
                "C.1",
                asked.complexity == null ? "table" : "table-complexity",
                asked.standard.name(),
                asked.complexity == null ? "" : asked.complexity.name(),
                String.valueOf(band.from()),
                String.valueOf(band.to()),
                Figures.text(tableDays),
                table.edition()));
        asked.percents.tell(steps);
        steps.add(Step.of(
                asked.percents.centralProcesses() == null ? "C-07" : "C-35",
                "calculated",
                Figures.text(tableDays),
                Figures.signed(net),
                Figures.text(calculated)));
        return new TableTime(people, tableDays, calculated, steps);
    }
}
