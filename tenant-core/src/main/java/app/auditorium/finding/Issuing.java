package app.auditorium.finding;

import app.auditorium.tenancy.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets the client read a finding, and says by when it answers. */
@Component
class Issuing {

    /** The first event of a finding: until then it is a draft that nobody else reads. */
    static final String RELEASE = "RELEASE";

    private final FindingRepository findings;
    private final FindingEvents events;
    private final HouseDeadlines house;
    private final Today today;
    private final Clock clock;

    Issuing(FindingRepository findings, FindingEvents events, HouseDeadlines house, Today today, Clock clock) {
        this.findings = findings;
        this.events = events;
        this.house = house;
        this.today = today;
        this.clock = clock;
    }

    /** One finding by itself; after the closing meeting its time begins at once. */
    void release(Finding finding, AuditedClient audit) {
        boolean told = finding.isReleased();
        finding.release(clock.instant());
        if (audit.isClosed()) {
            due(finding, audit, today.here(), house.now());
        }
        findings.flush();
        if (!told) {
            events.keep(
                    finding.id(),
                    RELEASE,
                    null,
                    finding.state(),
                    finding.grade(),
                    null,
                    null,
                    null,
                    Set.of("A-50", "A-51"),
                    null);
        }
    }

    /** Its time begins with the closing meeting. */
    void closed(Finding finding, AuditedClient audit, LocalDate closedOn, Deadlines deadlines) {
        release(finding, audit);
        due(finding, audit, closedOn, deadlines);
    }

    private static void due(Finding finding, AuditedClient audit, LocalDate told, Deadlines deadlines) {
        if (finding.grade().isNonconformity()) {
            finding.fallDue(
                    deadlines.answer(told), deadlines.verify(finding.grade(), audit.type(), told, audit.expires()));
        }
    }
}
