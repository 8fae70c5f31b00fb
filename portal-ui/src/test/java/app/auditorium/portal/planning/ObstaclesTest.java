package app.auditorium.portal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Reason;
import app.auditorium.planning.Explanation;
import app.auditorium.planning.Proposal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObstaclesTest {

    @Test
    void aWeekThatCountsToAnotherYearThanItsDayIsToldWithIt() {
        assertThat(nearest("2027-01-01")).contains("2027-01-01 (week 53 of 2026)");
        assertThat(nearest("2027-01-04")).contains("2027-01-04 (week 1)");
    }

    private static String nearest(String day) {
        LocalDate start = LocalDate.parse(day);
        return Obstacles.nearest(new Explanation.Obstacle(
                Reason.of("G.2", "obstacle.none"), new Proposal(start, start, List.of(), 0), null));
    }
}
