package app.auditorium.planning;

import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;

/** The mail of a body, or of its client, that has an entry for the reader's calendar. */
record CalendarMails(DatabaseRole jobs, Membership sender) {

    record Entry(String recipient, Calendar calendar) {

        String method() {
            return value(calendar.getProperty("METHOD").orElseThrow());
        }

        String uid() {
            return of("UID");
        }

        String status() {
            return of("STATUS");
        }

        String place() {
            return of("LOCATION");
        }

        String attendee() {
            return of("ATTENDEE");
        }

        int sequence() {
            return Integer.parseInt(of("SEQUENCE"));
        }

        private String of(String property) {
            return value(calendar.<VEvent>getComponents("VEVENT")
                    .getFirst()
                    .getProperty(property)
                    .orElseThrow());
        }

        private static String value(net.fortuna.ical4j.model.Property property) {
            return property.getValue();
        }
    }

    List<String> texts() {
        return jobs.call(sql -> sql.sql(
                        "select recipient || ' ' || subject || body from mail where tenant_id = ? and calendar is not null")
                .param(sender.tenantId())
                .query(String.class)
                .list());
    }

    List<Entry> entries() {
        return jobs.call(sql -> sql.sql(
                        "select recipient, calendar from mail where tenant_id = ? and calendar is not null")
                .param(sender.tenantId())
                .query((row, n) -> new Entry(row.getString(1), read(row.getString(2))))
                .list());
    }

    /** Of an audit, the newest for each reader. */
    Map<String, Entry> latest(@Nullable UUID audit) {
        return entries().stream()
                .filter(entry -> entry.uid().startsWith(String.valueOf(audit)))
                .collect(Collectors.toMap(
                        Entry::recipient,
                        entry -> entry,
                        (one, other) -> other.sequence() >= one.sequence() ? other : one));
    }

    private static Calendar read(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
