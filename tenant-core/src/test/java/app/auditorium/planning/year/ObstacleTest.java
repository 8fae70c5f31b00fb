package app.auditorium.planning.year;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    @Test
    void weeksOfTwoYearsAreToldWithTheirYears() {
        Reason reason = nobodyFree("2026-12-07", "2027-12-10");

        assertThat(reason.text(Locale.ENGLISH)).endsWith("(week 50 of 2026 to week 49 of 2027).");
        assertThat(reason.text(Locale.TRADITIONAL_CHINESE)).contains("（2026 年第 50 週至 2027 年第 49 週）");
    }

    @Test
    void weeksOfOneYearAreToldWithoutIt() {
        Reason reason = nobodyFree("2027-03-01", "2027-03-26");

        assertThat(reason.text(Locale.ENGLISH)).endsWith("(weeks 9 to 12).");
        assertThat(reason.text(Locale.TRADITIONAL_CHINESE)).contains("（第 9 至 12 週）");
        assertThat(nobodyFree("2027-03-01", "2027-03-03").text(Locale.ENGLISH)).endsWith("(week 9).");
    }

    /** The first days of January can belong to the last week of the year before. */
    @Test
    void theYearIsThatOfTheWeek() {
        assertThat(nobodyFree("2026-12-28", "2027-01-01").text(Locale.ENGLISH)).endsWith("(week 53).");
    }

    private static Reason nobodyFree(String from, String until) {
        return Obstacle.nobodyFree(2, "ISO 45001", List.of("17"), LocalDate.parse(from), LocalDate.parse(until));
    }
}
