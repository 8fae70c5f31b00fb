package app.auditorium.api.decision;

import app.auditorium.api.Answers;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.History;
import app.auditorium.certification.Life;
import app.auditorium.certification.LivedEvent;
import app.auditorium.certification.Lives;
import app.auditorium.decision.DecisionDetails;
import app.auditorium.decision.Decisions;
import app.auditorium.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a certification, who decided what and why, and where that leads today. */
@RestController
@RequestMapping("/api/v1/certifications/{id}")
class CertificationHistoryApi {

    private final Lives lives;
    private final Decisions decisions;

    CertificationHistoryApi(Lives lives, Decisions decisions) {
        this.lives = lives;
        this.decisions = decisions;
    }

    record Told(
            CertificationState status,
            @Nullable LocalDate expiry,
            List<Event> events,
            List<DecisionDetails> decisions,
            List<Life.Obligation> obligations,
            List<Life.Proposal> proposals) {}

    record Event(
            String type,
            LocalDate date,
            @Nullable String kind,
            CertificationState before,
            CertificationState after,
            @Nullable String reason,
            @Nullable String evidence,
            List<String> rules,
            String ruleSet,
            @Nullable String recordedBy,
            Instant recordedAt) {

        static Event of(LivedEvent lived) {
            var event = lived.event();
            return new Event(
                    event.type().name(),
                    event.day(),
                    event.decision() == null ? null : event.decision().name(),
                    lived.before(),
                    lived.after(),
                    event.reason(),
                    event.evidence(),
                    event.rules(),
                    lived.ruleSet(),
                    lived.person(),
                    lived.recordedAt());
        }
    }

    @GetMapping("/history")
    Told history(@PathVariable UUID id) {
        History history = Answers.done(lives.of(id).map(Outcome::done).orElseGet(Outcome::notThere));
        Life life = history.life();
        return new Told(
                life.status(),
                life.expiry(),
                history.events().stream().map(Event::of).toList(),
                decisions.of(id),
                life.obligations(),
                life.proposals());
    }
}
