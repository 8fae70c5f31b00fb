package app.auditorium.audit;

import java.time.LocalDate;
import java.util.UUID;

/** How far the findings of an audit have come, answered by the finding module, which stands to the right of this one. */
public interface FindingsTally {

    /**
     * The nonconformities of an audit that were issued to the client.
     *
     * @param open those that wait for an answer
     * @param late those of them whose time has passed
     * @param answered those whose answer waits for the lead's review
     * @param majors those of grade major, whatever their state
     */
    record Tally(int open, int late, int answered, int majors) {}

    Tally of(UUID audit, LocalDate today);

    /** Issues every draft to the client, with the days by which it answers; part of closing the audit on this day. */
    void issue(UUID audit, LocalDate closedOn);
}
