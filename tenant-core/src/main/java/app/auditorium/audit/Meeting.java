package app.auditorium.audit;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of an opening or closing meeting (DOMAIN A-44).
 *
 * @param attendees name and function of whoever was there, one each
 */
public record Meeting(
        @Nullable LocalDate day, @Nullable LocalTime at, String place, List<String> attendees, String notes) {

    public Meeting {
        place = Objects.requireNonNullElse(place, "").strip();
        attendees = attendees == null
                ? List.of()
                : attendees.stream()
                        .map(String::strip)
                        .filter(a -> !a.isEmpty())
                        .toList();
        notes = Objects.requireNonNullElse(notes, "").strip();
    }

    List<Problem> missing(String field, AuditDetails audit, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Checks checks = new Checks().text(field + ".place", place, 300).text(field + ".notes", notes, 10_000);
        if (day == null) {
            checks.invalid(field + ".day", "problem.required");
        } else if (day.isBefore(audit.start()) || day.isAfter(today)) {
            checks.add(Problem.rule(
                    "A-44", field + ".day", "rule.audit.meeting-day", DateRange.shown(audit.start(), today)));
        } else if (at != null && day.atTime(at).isAfter(now)) {
            checks.add(Problem.rule(
                    "A-44",
                    field + ".at",
                    "rule.audit.meeting-later",
                    now.toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
        }
        if (attendees.isEmpty()) {
            checks.add(Problem.rule("A-44", field + ".attendees", "rule.audit.nobody-met"));
        }
        checks.each(field + ".attendees", attendees, (at, name) -> checks.text(at, name, 300));
        return checks.problems();
    }
}
