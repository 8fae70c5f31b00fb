package app.auditorium.planning.year;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Preference;
import app.auditorium.catalogue.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    /** What an explanation lists is neither more nor less than what the plan would save without the visit. */
    @Test
    void whatAVisitCostsIsTheSumOfItsReasons() {
        Year year = ImaginedYear.of(new PublicHolidays().calendar(), LocalDate.of(2027, 1, 4), 120, 6, 7);
        Ledger ledger = Greedy.plan(year, new Proposals(year));
        var kinds = java.util.EnumSet.noneOf(Preference.class);

        for (Arrangement arrangement : List.copyOf(ledger.arrangements())) {
            ledger.remove(arrangement.visit());
            List<Ledger.Share> shares = ledger.shares(arrangement);
            shares.stream()
                    .filter(share -> share.points() != 0)
                    .map(Ledger.Share::preference)
                    .forEach(kinds::add);

            assertThat(arrangement.cost()
                            + shares.stream().mapToLong(Ledger.Share::points).sum())
                    .isEqualTo(ledger.effectOf(arrangement).points());
            ledger.place(arrangement);
        }

        assertThat(kinds)
                .contains(
                        Preference.WITHIN_TARGET,
                        Preference.FAIR_SHARE,
                        Preference.SHORT_TRAVEL,
                        Preference.HOME_AT_NIGHT,
                        Preference.CLIENT_TOGETHER);
    }
}
