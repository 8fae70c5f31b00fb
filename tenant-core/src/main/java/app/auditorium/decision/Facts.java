package app.auditorium.decision;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.impartiality.Conflict;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules of a decision look at.
 *
 * @param matter what it settles
 * @param state of the certification today, by its history
 * @param day on which it is taken
 * @param fileAudit the audit from which the matter comes
 * @param audits those behind the decision
 * @param conflicts of the decider and of the body with the client, on that day
 * @param lastEvent the latest day on which something happened to the certification
 * @param askedOn when the client asked for it; null where it did not
 * @param extension what was looked at for an extension without an audit
 * @param timeline why the history cannot take it; null if it can
 */
record Facts(
        Decider decider,
        Matter matter,
        CertificationDetails certification,
        CertificationState state,
        DecisionKind kind,
        LocalDate day,
        LocalDate today,
        NewDecision wanted,
        @Nullable UUID fileAudit,
        List<AuditBehind> audits,
        List<Conflict> conflicts,
        Set<String> accredited,
        @Nullable LocalDate lastEvent,
        @Nullable Problem timeline,
        @Nullable TransferReview transfer,
        @Nullable LocalDate askedOn,
        @Nullable ExtensionReview extension) {

    /**
     * Who decides.
     *
     * @param auditors the person's entries in the body's file
     * @param codes IAF codes for which competence to decide is shown
     */
    record Decider(@Nullable UUID person, boolean holdsRole, Set<UUID> auditors, Set<String> codes) {}

    Optional<AuditBehind> ofFile() {
        return audits.stream().filter(audit -> audit.id().equals(fileAudit)).findFirst();
    }

    Optional<AuditBehind> latest(Predicate<AuditBehind> wanted) {
        return audits.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    List<String> codesAfter() {
        return wanted.codes() == null ? certification.iafCodes() : wanted.codes();
    }

    boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
