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
    private final AnswersWatched watched;
    private final Today today;
    private final Clock clock;

    Issuing(
            FindingRepository findings,
            FindingEvents events,
            HouseDeadlines house,
            AnswersWatched watched,
            Today today,
            Clock clock) {
        this.findings = findings;
        this.events = events;
        this.house = house;
        this.watched = watched;
        this.today = today;
        this.clock = clock;
    }

    /** One finding by itself; after the closing meeting its time begins at once. */
    void release(Finding finding, AuditedClient audit) {
        tell(finding);
        if (audit.isClosed()) {
            due(finding, audit, today.here(), audit.lastDay(), house.now());
        }
    }

    /** Its time begins with the closing meeting. */
    void closed(Finding finding, AuditedClient audit, LocalDate closedOn, Deadlines deadlines) {
        tell(finding);
        due(finding, audit, closedOn, closedOn, deadlines);
    }

    private void tell(Finding finding) {
        boolean told = finding.isReleased();
        finding.release(clock.instant());
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

    private void due(Finding finding, AuditedClient audit, LocalDate told, LocalDate lastDay, Deadlines deadlines) {
        if (finding.grade().isNonconformity()) {
            LocalDate answer = deadlines.answer(told);
            finding.fallDue(answer, deadlines.verify(finding.grade(), audit.type(), lastDay, audit.expires()));
            findings.flush();
            watched.until(audit.id(), answer);
        }
    }
}
