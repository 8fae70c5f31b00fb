package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a plan and which of them an audit visits (DOMAIN C-30 … C-39). */
record SitePlan(List<Place> places, boolean sampling, PlannedTime.@Nullable Sample sample) {

    /** One place; {@code at} is where it stands in what was typed. */
    record Place(
            String at,
            String name,
            boolean central,
            boolean visited,
            boolean drawn,
            Crew crew,
            BigDecimal centralProcesses) {}

    static SitePlan read(Checks checks, NewAuditTime wanted, List<StandardPlan> standards) {
        var places = new ArrayList<Place>();
        if (wanted.places().isEmpty()) {
            checks.invalid("places", "problem.required");
        }
        boolean single = wanted.places().size() == 1;
        checks.each("places", wanted.places(), (at, place) -> {
            checks.required(at + ".name", place.name(), 300);
            places.add(new Place(
                    at,
                    place.name(),
                    single || place.central(),
                    single || place.central() || place.visited(),
                    place.drawn(),
                    Crew.read(checks, at + ".", place.personnel(), place.contractors())
                            .sparing(checks, at + ".", place.repetitive()),
                    Figures.decimal(checks, at + ".centralProcessesPercent", place.centralProcessesPercent(), false)));
        });
        if (places.size() < 2) {
            return new SitePlan(places, false, null);
        }
        long sites = places.stream().filter(place -> !place.central()).count();
        if (sites == places.size()) {
            checks.add(Problem.rule("C-30", "places", "rule.audit-time.no-central"));
        }
        if (sites == 0) {
            return new SitePlan(places, false, null);
        }
        PlannedTime.Sample sample = sample(sites, wanted.sampling());
        var plan = new SitePlan(places, wanted.sampling(), sample);
        plan.judge(checks, wanted, standards);
        return plan;
    }

    private static PlannedTime.Sample sample(long sites, boolean allowed) {
        SiteSample initial = SiteSampleCalculator.sample(BigInteger.valueOf(sites), SampleEvent.INITIAL, allowed);
        return new PlannedTime.Sample(
                initial.sites().intValueExact(),
                initial.random().intValueExact(),
                number(sites, SampleEvent.SURVEILLANCE, allowed),
                number(sites, SampleEvent.RECERTIFICATION, allowed));
    }

    private static int number(long sites, SampleEvent event, boolean allowed) {
        return SiteSampleCalculator.sample(BigInteger.valueOf(sites), event, allowed)
                .sites()
                .intValueExact();
    }

    private void judge(Checks checks, NewAuditTime wanted, List<StandardPlan> standards) {
        long visited =
                places.stream().filter(place -> !place.central && place.visited).count();
        long drawn = places.stream()
                .filter(place -> !place.central && place.visited && place.drawn)
                .count();
        if (sample == null) {
            return;
        }
        if (visited < sample.initial()) {
            checks.add(Problem.rule(
                    sampling ? "C-30" : "C-34", "places", "rule.audit-time.too-few-sites", sample.initial(), visited));
        } else if (drawn < sample.random()) {
            checks.add(Problem.rule("C-32", "places", "rule.audit-time.too-few-drawn", sample.random(), drawn));
        }
        if (!sampling) {
            return;
        }
        boolean toshms =
                standards.stream().anyMatch(standard -> standard.standards().contains(StandardId.TOSHMS));
        boolean reasoned =
                wanted.samplingReason() != null && !wanted.samplingReason().isBlank();
        if (toshms) {
            checks.add(Problem.rule("C-38", "sampling", "rule.audit-time.toshms-sampling"));
        } else if (!reasoned && standards.stream().anyMatch(StandardPlan::isOhs)) {
            checks.add(Problem.rule("C-37", "samplingReason", "rule.audit-time.ohs-sampling"));
        } else if (!reasoned) {
            checks.add(Problem.rule("C-30", "samplingReason", "rule.audit-time.sampling-reason"));
        }
    }

    boolean isSampled(Place place) {
        return sampling && !place.central;
    }

    void tell(List<Step> steps) {
        if (sample == null) {
            return;
        }
        BigInteger sites = BigInteger.valueOf(
                places.stream().filter(place -> !place.central).count());
        steps.addAll(SiteSampleCalculator.sample(sites, SampleEvent.INITIAL, sampling)
                .steps());
        long visited =
                places.stream().filter(place -> !place.central && place.visited).count();
        if (visited > sample.initial()) {
            steps.add(Step.of("C-33", "more-sites", String.valueOf(visited), String.valueOf(sample.initial())));
        }
    }
}
