package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.UUID;

/** What a client answered to a nonconformity, sent on a day. */
record Answer(
        UUID id,
        Finding finding,
        String cause,
        String correction,
        String action,
        LocalDate due,
        String evidence,
        String source,
        LocalDate on) {}
