package app.auditorium.planning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as iCalendar (RFC 5545): whole days, lines folded at 75 octets, texts escaped. */
final class CalendarText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** A feed that is read again and again. */
    static String feed(String name, List<CalendarEntry> entries) {
        var calendar = new CalendarText();
        calendar.begin(null);
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        entries.forEach(calendar::entry);
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    /** One entry to be put into, changed in, or taken out of the reader's calendar. */
    static String invitation(CalendarEntry entry, String organiser, String attendee) {
        var calendar = new CalendarText();
        calendar.begin(entry.status() == CalendarEntry.Status.CANCELLED ? "CANCEL" : "REQUEST");
        calendar.open(entry);
        calendar.line("ORGANIZER", "mailto:" + organiser);
        calendar.line("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION", "mailto:" + attendee);
        calendar.line("END", "VEVENT");
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    /** A feed states no method: that is a word of messages between people (RFC 5546). */
    private void begin(@Nullable String method) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Auditorium//Auditorium//EN");
        line("CALSCALE", "GREGORIAN");
        if (method != null) {
            line("METHOD", method);
        }
    }

    private void entry(CalendarEntry entry) {
        open(entry);
        line("END", "VEVENT");
    }

    private void open(CalendarEntry entry) {
        line("BEGIN", "VEVENT");
        line("UID", entry.audit() + "@auditorium");
        line("SEQUENCE", String.valueOf(entry.number()));
        line("DTSTAMP", moment(entry.changedAt()));
        line("LAST-MODIFIED", moment(entry.changedAt()));
        line("DTSTART;VALUE=DATE", day(entry.first()));
        // the end of whole days is the day after
        line("DTEND;VALUE=DATE", day(entry.last().plusDays(1)));
        line("SUMMARY", escaped(entry.summary()));
        if (!entry.place().isBlank()) {
            line("LOCATION", escaped(entry.place()));
        }
        if (!entry.description().isBlank()) {
            line("DESCRIPTION", escaped(entry.description()));
        }
        line("STATUS", entry.status().name());
        line("TRANSP", "OPAQUE");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line that is too long goes on in the next after a space; a character is never cut in two. */
    private void line(String name, String value) {
        int octets = 0;
        int[] characters = (name + ":" + value).codePoints().toArray();
        for (int character : characters) {
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
        }
        text.append("\r\n");
    }
}
