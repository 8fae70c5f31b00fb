package app.auditorium.audit;

import app.auditorium.audit.SiteToVisit.Why;
import app.auditorium.audittime.NewAuditTime;
import app.auditorium.audittime.SampleEvent;
import app.auditorium.audittime.SiteSample;
import app.auditorium.audittime.SiteSampleCalculator;
import app.auditorium.certification.AuditType;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sites one audit goes to: the central function, those that were not visited for longest, and a quarter of a sample by lot
 * (DOMAIN C-30 … C-34). The lot falls the same way however often it is drawn for the same audit.
 */
final class SiteDraw {

    private SiteDraw() {}

    /** A certified site, in the order of the client's file. */
    record Known(UUID id, boolean central, @Nullable LocalDate lastVisited) {

        Known visitedOn(LocalDate day) {
            return new Known(id, central, day);
        }

        private LocalDate last() {
            return Objects.requireNonNullElse(lastVisited, LocalDate.MIN);
        }

        private SiteToVisit because(Why why) {
            return new SiteToVisit(id, why, lastVisited);
        }
    }

    /** Empty where no rule chooses: the client has one site, or the audit is for a reason of its own. */
    static List<SiteToVisit> of(List<Known> sites, NewAuditTime time, SitesToVisit.Asked asked) {
        SampleEvent event = event(asked.type());
        List<Known> rest = sites.stream().filter(site -> !site.central).toList();
        if (event == null || sites.size() < 2 || rest.isEmpty()) {
            return List.of();
        }
        var chosen = new ArrayList<SiteToVisit>();
        sites.stream()
                .filter(Known::central)
                .map(site -> site.because(Why.CENTRAL))
                .forEach(chosen::add);
        List<SiteToVisit> determined = event == SampleEvent.INITIAL ? determined(rest, time) : List.of();
        chosen.addAll(determined.isEmpty() ? drawn(rest, event, time.sampling(), asked) : determined);
        return List.copyOf(chosen);
    }

    private static @Nullable SampleEvent event(AuditType type) {
        return switch (type) {
            case STAGE_1, STAGE_2 -> SampleEvent.INITIAL;
            case SURVEILLANCE -> SampleEvent.SURVEILLANCE;
            case RECERTIFICATION -> SampleEvent.RECERTIFICATION;
            case SPECIAL, FOLLOW_UP, TRANSFER_VISIT, PRE_AUDIT -> null;
        };
    }

    private static List<SiteToVisit> determined(List<Known> rest, NewAuditTime time) {
        return rest.stream()
                .flatMap(site -> time.places().stream()
                        .filter(place -> site.id.equals(place.siteId()) && place.visited())
                        .map(place -> site.because(place.drawn() ? Why.LOT : Why.DETERMINED))
                        .limit(1))
                .toList();
    }

    private static List<SiteToVisit> drawn(
            List<Known> rest, SampleEvent event, boolean sampling, SitesToVisit.Asked asked) {
        SiteSample sample = SiteSampleCalculator.sample(BigInteger.valueOf(rest.size()), event, sampling);
        int wanted = sample.sites().intValueExact();
        if (wanted >= rest.size()) {
            return rest.stream().map(site -> site.because(Why.ALL)).toList();
        }
        int byLot = sample.random().intValueExact();
        List<Known> longest =
                rest.stream().sorted(Comparator.comparing(Known::last)).toList();
        var left = new ArrayList<>(longest.subList(wanted - byLot, longest.size()));
        Collections.shuffle(
                left,
                new Random(asked.certification().hashCode() * 31L + asked.on().toEpochDay()));
        // what the audit before has seen comes last
        LocalDate before = longest.getLast().last();
        left.sort(Comparator.comparing(
                site -> site.lastVisited != null && site.last().equals(before)));
        var chosen = new ArrayList<SiteToVisit>();
        longest.subList(0, wanted - byLot).forEach(site -> chosen.add(site.because(Why.LONGEST)));
        left.subList(0, byLot).forEach(site -> chosen.add(site.because(Why.LOT)));
        return chosen;
    }
}
