package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Preference;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.DateRange;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.Greedy;
import app.auditorium.planning.year.ImaginedYear;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Stay;
import app.auditorium.planning.year.Year;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An auditor's ways, drawn for a year, are those that the plan's cost is made of. */
class TravellingTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    @Test
    void p01EveryWayIsDrawnThatThePlanPaysForAndNoOther() {
        Year year = ImaginedYear.of(new PublicHolidays().calendar(), FIRST, 120, 6, 7);
        Ledger ledger = Greedy.plan(year, new Proposals(year));
        var all = new DateRange(FIRST, FIRST.plusYears(2));

        assertThat(year.auditors().values())
                .anySatisfy(auditor -> assertThat(Travelling.of(ledger, year.calendar(), auditor, all)
                                .legs())
                        .anyMatch(leg -> leg.from() != null && leg.to() != null));
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

    private static long paid(Ledger ledger, Year year, PlanAuditor auditor) {
        List<Stay> stays = ledger.stays(auditor.id());
        long alone = stays.stream()
                .mapToLong(stay -> Preference.SHORT_TRAVEL.cost(Costs.km(stay))
                        + Preference.HOME_AT_NIGHT.cost(Costs.nights(stay)))
                .sum();
        long saved = stays.stream()
                .flatMapToLong(one -> stays.stream().mapToLong(next -> Costs.onward(one, next, year.calendar())))
                .sum();
        assertThat(stays)
                .allSatisfy(stay ->
                        assertThat(Objects.requireNonNull(stay.visit().place())).isNotNull());
        return alone - saved;
    }
}
