package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What calendars read, as a calendar library reads it. */
class CalendarTextTest {

    private static final UUID AUDIT = UUID.randomUUID();

    private static CalendarEntry entry(int number, CalendarEntry.Status status) {
        return new CalendarEntry(
                AUDIT,
                number,
                Instant.parse("2026-11-26T08:00:00Z"),
                LocalDate.of(2026, 12, 14),
                LocalDate.of(2026, 12, 16),
                "鴻遠精密金屬股份有限公司；新竹廠 · ISO 45001 · 追查稽核, first, of the year and rather long",
                "新竹市東區力行路 1 號; 臺中市西屯區工業區一路 2 號",
                "IAF 17\n林志明, 陳怡君",
                status);
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void aFeedIsValidAndSaysWhatItShould() throws Exception {
        String text = CalendarText.feed("範例驗證機構", List.of(entry(3, CalendarEntry.Status.CONFIRMED)));

        Calendar calendar = read(text);
        assertThat(calendar.validate().getEntries()).isEmpty();
        VEvent event = calendar.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(value(event, Property.UID)).isEqualTo(AUDIT + "@auditorium");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20261214");
        assertThat(value(event, Property.DTEND)).isEqualTo("20261217");
        assertThat(value(event, Property.SUMMARY))
                .isEqualTo(entry(3, CalendarEntry.Status.CONFIRMED).summary());
        assertThat(value(event, Property.LOCATION))
                .isEqualTo(entry(3, CalendarEntry.Status.CONFIRMED).place());
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo("IAF 17\n林志明, 陳怡君");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void whatIsMovedOrCalledOffIsTheSameEntryWithAHigherNumber() throws Exception {
        VEvent before = read(CalendarText.invitation(
                        entry(3, CalendarEntry.Status.TENTATIVE), "body@example.test", "lin@example.test"))
                .<VEvent>getComponents("VEVENT")
                .getFirst();
        Calendar after = read(CalendarText.invitation(
                entry(4, CalendarEntry.Status.CANCELLED), "body@example.test", "lin@example.test"));
        VEvent cancelled = after.<VEvent>getComponents("VEVENT").getFirst();

        assertThat(value(cancelled, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(value(cancelled, Property.SEQUENCE)).isEqualTo("4");
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(after.getProperty("METHOD").orElseThrow().getValue()).isEqualTo("CANCEL");
    }

    @Test
    void aTextThatPretendsToBeMoreOfTheCalendarStaysAText() throws Exception {
        String hostile = "A\r\nEND:VEVENT\nBEGIN:VEVENT\rATTACH:https://evil.example\u2028METHOD:CANCEL;X=\"1\"";
        CalendarEntry plain = entry(1, CalendarEntry.Status.CONFIRMED);
        var entry = new CalendarEntry(
                AUDIT, 1, plain.changedAt(), plain.first(), plain.last(), hostile, hostile, hostile, plain.status());

        Calendar invitation = read(CalendarText.invitation(entry, "body@example.test", "lin@example.test"));
        Calendar feed = read(CalendarText.feed(hostile, List.of(entry)));

        assertThat(invitation.getProperty("METHOD").orElseThrow().getValue()).isEqualTo("REQUEST");
        assertThat(List.of(invitation, feed)).allSatisfy(calendar -> {
            List<VEvent> events = calendar.getComponents("VEVENT");
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.getProperty("ATTACH")).isEmpty();
                assertThat(value(event, Property.SUMMARY)).contains("END:VEVENT", "METHOD:CANCEL");
            });
        });
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
