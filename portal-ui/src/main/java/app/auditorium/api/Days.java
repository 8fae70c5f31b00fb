package app.auditorium.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as callers write them: {@code 2026-07-02}, and nothing else. There was no year 0. */
final class Days {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Days() {}

    static Optional<LocalDate> of(String text) {
        try {
            return DAY.matcher(text).matches() && !text.startsWith("0000")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
