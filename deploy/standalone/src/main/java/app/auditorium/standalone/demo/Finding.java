package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.UUID;

/** A finding of an audit. */
record Finding(
        UUID id,
        Audit audit,
        Client.Site site,
        String clause,
        String grade,
        String state,
        String statement,
        String evidence,
        LocalDate raisedOn,
        String raisedBy) {}
