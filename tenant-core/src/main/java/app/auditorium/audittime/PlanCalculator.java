package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time of a client's audits: each place by its own people, each standard by itself, then the integration, then the sum over the
 * places that are visited (DOMAIN C-36, C-40).
 */
final class PlanCalculator {

    private PlanCalculator() {}

    static Outcome<PlannedTime> of(NewAuditTime wanted, TimeRules rules) {
        var checks = new Checks();
        List<StandardPlan> standards = StandardPlan.read(checks, wanted.standards());
        BigDecimal integration = IntegratedTimeCalculator.integration(checks, wanted.integrationPercent());
        PlanChecks.reasons(checks, wanted, standards);
        SitePlan sites = SitePlan.read(checks, wanted, standards);
        BigDecimal planned = Figures.planned(checks, "plannedOnSiteDays", wanted.plannedOnSiteDays());
        List<Step> team = PlanChecks.team(checks, wanted, standards.size(), rules.matrix());
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        var places = new ArrayList<PlannedTime.Place>();
        var working = new ArrayList<PlannedTime.Section>();
        for (SitePlan.Place place : sites.places()) {
            PlannedTime.Section section = place(place, standards, sites, integration, rules, checks, places);
            if (section != null && place.visited()) {
                working.add(section);
            }
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems().stream().distinct().toList());
        }
        PlannedTime time = whole(places, sites, working, rules).and(team);
        return PlanChecks.onSite(time, planned, wanted.onSiteJustification())
                .then(enough -> PlanChecks.remote(enough, wanted, standards, rules.remotePercent()))
                .then(told -> Outcome.done(told.and(rules.own())));
    }

    private static PlannedTime.@Nullable Section place(
            SitePlan.Place place,
            List<StandardPlan> standards,
            SitePlan sites,
            BigDecimal integration,
            TimeRules rules,
            Checks checks,
            List<PlannedTime.Place> places) {
        var steps = new ArrayList<Step>();
        BigDecimal tables = BigDecimal.ZERO;
        BigDecimal adjusted = BigDecimal.ZERO;
        int people = 0;
        for (StandardPlan standard : standards) {
            TableTime time = TableTime.of(standard.at(place, sites.isSampled(place)), rules, checks);
            if (time == null) {
                return null;
            }
            if (standards.size() > 1) {
                steps.add(Step.of("C-40", "standard-alone", standard.table().name()));
            }
            steps.addAll(time.steps());
            tables = tables.add(time.tableDays());
            adjusted = adjusted.add(time.calculatedDays());
            people = Math.max(people, time.effectivePersonnel());
        }
        Integration sum = Integration.of(adjusted, standards.size() > 1 ? integration : BigDecimal.ZERO, rules);
        if (standards.size() > 1) {
            sum.tell(tables, rules, steps);
        } else {
            steps.add(rules.rounding(sum.calculated(), sum.days()));
        }
        places.add(new PlannedTime.Place(place.name(), place.central(), place.visited(), people, sum.days()));
        return new PlannedTime.Section(place.name(), steps);
    }

    private static PlannedTime whole(
            List<PlannedTime.Place> places, SitePlan sites, List<PlannedTime.Section> working, TimeRules rules) {
        PlannedTime.Sample sample = sites.sample();
        BigDecimal sum = places.stream()
                .filter(PlannedTime.Place::visited)
                .map(PlannedTime.Place::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal initial = rules.audit(sum);
        BigDecimal stage1 = rules.halfDays(Figures.percentOf(initial, rules.stage1Percent()));
        BigDecimal stage2 = Figures.plain(initial.subtract(stage1));
        BigDecimal onSite = Figures.plain(initial.multiply(AuditTimeCalculator.ON_SITE));
        BigDecimal third = shares(places, sample == null ? 0 : sample.surveillance(), rules.surveillance(), rules);
        BigDecimal twoThirds =
                shares(places, sample == null ? 0 : sample.recertification(), rules.recertification(), rules);
        BigDecimal surveillance = rules.audit(third);
        BigDecimal recertification = rules.audit(twoThirds);

        var steps = new ArrayList<Step>();
        sites.tell(steps);
        String days = Figures.text(initial);
        if (places.size() > 1) {
            steps.add(Step.of("C-36", "visited-sum", Figures.text(sum)));
        }
        steps.add(Step.of(
                "C-11",
                "stages",
                Figures.text(rules.stage1Percent()),
                days,
                Figures.text(stage1),
                Figures.text(stage2)));
        steps.add(Step.of("C-02", "on-site", days, Figures.text(onSite)));
        if (sample == null) {
            steps.add(
                    Step.of("C-08", "surveillance", rules.surveillance().toString(), days, Figures.text(surveillance)));
            steps.add(Step.of(
                    "C-09",
                    "recertification",
                    rules.recertification().toString(),
                    days,
                    Figures.text(recertification)));
        } else {
            steps.add(Step.of(
                    "C-08",
                    "surveillance-sites",
                    rules.surveillance().toString(),
                    String.valueOf(sample.surveillance()),
                    Figures.text(surveillance)));
            steps.add(Step.of(
                    "C-09",
                    "recertification-sites",
                    rules.recertification().toString(),
                    String.valueOf(sample.recertification()),
                    Figures.text(recertification)));
        }
        rules.least(sum, third, twoThirds).forEach(steps::add);
        working.add(new PlannedTime.Section(null, steps));
        return new PlannedTime(
                Figures.plain(initial),
                stage1,
                stage2,
                onSite,
                surveillance,
                recertification,
                sample,
                List.copyOf(places),
                rules.table().edition(),
                List.copyOf(working));
    }

    /** The central function and those sites that take most, until it is known which are visited. */
    private static BigDecimal shares(List<PlannedTime.Place> places, int visited, Fraction share, TimeRules rules) {
        BigDecimal central = places.stream()
                .filter(PlannedTime.Place::central)
                .map(place -> rules.halfDays(place.days(), share))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Figures.plain(places.stream()
                .filter(place -> !place.central())
                .map(PlannedTime.Place::days)
                .sorted(Comparator.reverseOrder())
                .limit(visited)
                .map(days -> rules.halfDays(days, share))
                .reduce(central, BigDecimal::add));
    }
}
