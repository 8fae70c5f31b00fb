package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Preference;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.DateRange;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Greedy;
import app.auditorium.planning.year.ImaginedYear;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Sites;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Stay;
import app.auditorium.planning.year.Year;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An auditor's ways, drawn for a year, are those that the plan's cost is made of. */
class TravellingTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    @Test
    void p01EveryWayIsDrawnThatThePlanPaysForAndNoOther() {
        Year year = withSites(ImaginedYear.of(new PublicHolidays().calendar(), FIRST, 120, 6, 7));
        Ledger ledger = Greedy.plan(year, new Proposals(year));
        var all = new DateRange(FIRST, FIRST.plusYears(2));

        assertThat(year.auditors().values())
                .anySatisfy(auditor -> assertThat(Travelling.of(ledger, year.calendar(), auditor, all)
                                .legs())
                        .anyMatch(leg -> leg.from() != null && leg.to() != null));
        assertThat(year.auditors().values())
                .anySatisfy(auditor -> assertThat(Travelling.of(ledger, year.calendar(), auditor, all)
                                .legs())
                        .anyMatch(leg -> leg.from() != null
                                && leg.to() != null
                                && leg.from().site() != null
                                && !leg.from().equals(leg.to())
                                && leg.from().organisation().equals(leg.to().organisation())));
        for (PlanAuditor auditor : year.auditors().values()) {
            Travel travel = Travelling.of(ledger, year.calendar(), auditor, all);

            assertThat(travel.unknown()).isZero();
            assertThat(Preference.SHORT_TRAVEL.cost(travel.km()) + Preference.HOME_AT_NIGHT.cost(travel.nights()))
                    .as(auditor.name())
                    .isEqualTo(paid(ledger, year, auditor));
            if (!travel.legs().isEmpty()) {
                assertThat(travel.legs().getFirst().from()).isNull();
            }
        }
    }

    /** Every third client has a site or two beside the first: near it, far in the south, or both. */
    private static Year withSites(Year year) {
        var visits = new ArrayList<DueVisit>();
        for (DueVisit visit : year.visits()) {
            Sites.Site first = visit.sites().inOrder().getFirst();
            List<Sites.Site> more = List.of(
                    new Sites.Site("South", new Spot(22.63, 120.30)),
                    new Sites.Site(
                            "Beside",
                            new Spot(
                                    first.spot().latitude() + 0.05, first.spot().longitude())));
            int which = Math.floorMod(visit.organisationId().hashCode(), 9);
            visits.add(
                    which > 2
                            ? visit
                            : visit.at(Sites.of(Stream.concat(
                                            Stream.of(first), which == 2 ? more.stream() : Stream.of(more.get(which)))
                                    .toList())));
        }
        return new Year(
                year.horizon(),
                year.calendar(),
                visits,
                List.copyOf(year.auditors().values()));
    }

    private static long paid(Ledger ledger, Year year, PlanAuditor auditor) {
        List<Stay> stays = ledger.stays(auditor.id());
        long alone = stays.stream()
                .mapToLong(stay -> Preference.SHORT_TRAVEL.cost(Costs.km(stay))
                        + Preference.HOME_AT_NIGHT.cost(Costs.nights(stay, year.calendar())))
                .sum();
        long saved = stays.stream()
                .flatMapToLong(one -> stays.stream().mapToLong(next -> Costs.onward(one, next, year.calendar())))
                .sum();
        return alone - saved;
    }
}
