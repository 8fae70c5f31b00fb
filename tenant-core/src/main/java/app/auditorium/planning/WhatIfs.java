package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Preference;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Stay;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies of plans in which something is different, and plans held against each other. */
@Component
@Transactional
public class WhatIfs {

    private final Plans plans;
    private final PlanTable table;
    private final VisitTable visits;
    private final WhatIfTable differences;
    private final OpenYears years;
    private final Today today;

    WhatIfs(Plans plans, PlanTable table, VisitTable visits, WhatIfTable differences, OpenYears years, Today today) {
        this.today = today;
        this.plans = plans;
        this.table = table;
        this.visits = visits;
        this.differences = differences;
        this.years = years;
    }

    /** Copies a plan with what is to be different, and lets the solver go on from there. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<PlanRow> copy(UUID plan, WhatIf wanted) {
        PlanRow row = table.find(plan).orElse(null);
        if (row == null) {
            return Outcome.notThere();
        }
        var checks = new Checks()
                .required("name", wanted.name(), 120)
                .between("more", wanted.more(), 0, WhatIf.MOST_CLIENTS)
                .between("shift", wanted.shift(), -WhatIf.MOST_DAYS, WhatIf.MOST_DAYS);
        if (wanted.name() == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        UUID copy = UUID.randomUUID();
        table.insert(copy, wanted.name().strip(), row.first(), row.last(), plan);
        differences.copyVisits(plan, copy);
        differences.differ(copy, wanted, today.here());
        return plans.resume(copy, wanted.seconds() == null ? 30 : wanted.seconds());
    }

    /** What a plan takes for granted that is not so; empty for one that is no what-if. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Assumed> assumed(UUID plan) {
        return differences.assumed(plan);
    }

    /** Two plans side by side, judged alike: the audits that came of one of them keep nobody busy in the other. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<PlanComparison> compare(UUID one, UUID other) {
        Opened first = years.openBeside(one, other).orElse(null);
        Opened second = years.openBeside(other, one).orElse(null);
        return first == null || second == null
                ? Optional.empty()
                : Optional.of(new PlanComparison(figures(first), figures(second), changes(one, other)));
    }

    private PlanFigures figures(Opened opened) {
        Ledger ledger = opened.ledger();
        var days = new LinkedHashMap<PlanAuditor, Long>();
        for (Arrangement arrangement : ledger.arrangements()) {
            for (Stay stay : arrangement.stays()) {
                days.merge(stay.auditor(), (long) stay.workingDays(), Long::sum);
            }
        }
        List<PlanFigures.Load> loads = days.entrySet().stream()
                .map(load ->
                        new PlanFigures.Load(load.getKey().id(), load.getKey().name(), load.getValue()))
                .sorted(Comparator.comparing(PlanFigures.Load::days).reversed())
                .toList();
        var score = ledger.score();
        return new PlanFigures(
                opened.plan(),
                opened.year().visits().size(),
                ledger.arrangements().size(),
                score.broken(),
                score.points(),
                units(ledger, Preference.SHORT_TRAVEL),
                units(ledger, Preference.HOME_AT_NIGHT),
                units(ledger, Preference.NO_LATER),
                loads.isEmpty() ? 0 : loads.getFirst().days(),
                loads);
    }

    private static long units(Ledger ledger, Preference preference) {
        return ledger.arrangements().stream()
                        .mapToLong(arrangement -> arrangement.cost(preference))
                        .sum()
                / preference.points();
    }

    /** The place of a visit among those of its kind, which a shifted window does not change. */
    private record Slot(UUID certification, String type, boolean imagined, int number) {}

    private static Map<Slot, VisitRow> bySlot(List<VisitRow> visits) {
        Map<Slot, VisitRow> slots = new LinkedHashMap<>();
        visits.stream().sorted(Comparator.comparing(VisitRow::due)).forEach(visit -> {
            int number = 1;
            while (slots.putIfAbsent(
                            new Slot(visit.certificationId(), visit.type().name(), visit.imagined(), number), visit)
                    != null) {
                number++;
            }
        });
        return slots;
    }

    private List<PlanComparison.Change> changes(UUID one, UUID other) {
        Map<Slot, VisitRow> second = bySlot(visits.visits(other));
        var changes = new ArrayList<PlanComparison.Change>();
        bySlot(visits.visits(one)).forEach((slot, visit) -> {
            VisitRow there = second.remove(slot);
            if (there == null || !same(visit, there)) {
                changes.add(new PlanComparison.Change(visit, there));
            }
        });
        second.values().forEach(visit -> changes.add(new PlanComparison.Change(null, visit)));
        return changes;
    }

    private static boolean same(VisitRow one, VisitRow other) {
        return Objects.equals(one.start(), other.start())
                && Objects.equals(one.end(), other.end())
                && one.team().equals(other.team());
    }
}
