package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table of a plan with the standards that are audited by it: ISO 45001, CNS 45001 and TOSHMS share one. */
record StandardPlan(
        String at,
        TimedStandard table,
        Set<StandardId> standards,
        @Nullable Complexity complexity,
        List<Adjustment> adjustments,
        TableTime.Beyond beyond) {

    private static final int LONGEST_REASON = 2_000;

    static List<StandardPlan> read(Checks checks, List<NewAuditTime.Terms> terms) {
        Map<TimedStandard, StandardPlan> byTable = new EnumMap<>(TimedStandard.class);
        if (terms.isEmpty()) {
            checks.invalid("standards", "problem.required");
        }
        checks.each("standards", terms, (at, each) -> {
            TimedStandard table = TimedStandard.of(each.standard()).orElse(null);
            if (table == null) {
                checks.invalid(at + ".standard", "rule.audit-time.no-table");
                return;
            }
            StandardPlan known = byTable.get(table);
            if (known != null) {
                known.standards.add(each.standard());
                return;
            }
            Complexity complexity = TableTime.Asked.complexity(checks, at + ".", table, each.complexity());
            checks.text(at + ".beyondReason", each.beyondReason(), LONGEST_REASON);
            byTable.put(
                    table,
                    new StandardPlan(
                            at,
                            table,
                            EnumSet.of(each.standard()),
                            complexity,
                            each.adjustments(),
                            new TableTime.Beyond(at + ".", each.beyondDays(), each.beyondReason())));
        });
        return new ArrayList<>(byTable.values());
    }

    boolean isOhs() {
        return table == TimedStandard.ISO_45001;
    }

    /** What is asked of the table at one place. */
    TableTime.Asked at(SitePlan.Place place, boolean sampled) {
        Percents percents = new Percents(
                at + ".adjustments",
                adjustments.stream().map(Percents.Named::of).toList(),
                place.at() + ".centralProcessesPercent",
                sampled ? place.centralProcesses() : null);
        return new TableTime.Asked(table, complexity, place.crew(), percents, beyond);
    }
}
