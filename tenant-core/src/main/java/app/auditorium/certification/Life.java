package app.auditorium.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a certification stands on a day, by its history alone.
 *
 * @param expiry of the latest cycle; null while there is none
 * @param notCertified lapses after an expiry
 * @param violations breaches of hard rules, kept after they were made good
 * @param proposals what the body should decide; gone with their ground
 */
public record Life(
        CertificationState status,
        @Nullable LocalDate expiry,
        List<Cycle> cycles,
        List<Lapse> notCertified,
        List<Obligation> obligations,
        List<Violation> violations,
        List<Proposal> proposals) {

    /** Three years, reckoned from a decision, restoration or transfer; the expiry is still certified. */
    public record Cycle(LocalDate from, LocalDate expiry) {}

    /** Days without certification, both included; {@code to} is null while it lasts. */
    public record Lapse(LocalDate from, @Nullable LocalDate to) {}

    /** What a cycle owes, by a rule, until a day inclusive. */
    public record Obligation(Kind kind, String rule, LocalDate windowFrom, LocalDate due, State state) {

        public enum Kind {
            FIRST_SURVEILLANCE,
            SURVEILLANCE,
            RECERTIFICATION_AUDIT,
            RECERTIFICATION_DECISION,
            /** Major nonconformities, to be verified. */
            MAJORS
        }

        public enum State {
            /** Fulfilled, even if late. */
            DONE,
            OPEN,
            LATE
        }
    }

    /** A hard rule was breached; {@code due} was the last day on which it was not. */
    public record Violation(String rule, LocalDate since, Obligation.Kind what, LocalDate due) {}

    /** A decision that the system proposes and a person takes. */
    public record Proposal(Kind kind, String rule, LocalDate since) {

        public enum Kind {
            SUSPEND,
            WITHDRAW_OR_REDUCE,
            STAGE_2_AGAIN,
            NEW_INITIAL
        }
    }

    /** The latest cycle. */
    public Optional<Cycle> cycle() {
        return cycles.isEmpty() ? Optional.empty() : Optional.of(cycles.getLast());
    }
}
