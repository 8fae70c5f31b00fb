package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which audits are wanted; null or an empty list leaves a criterion out, several values of one are alternatives.
 *
 * @param from,to audits that touch these days
 * @param auditors who are on the team, in any role
 * @param client organisation that is audited
 * @param q part of the client's name or tax id
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> iaf,
        List<AuditType> types,
        List<AuditState> states,
        List<UUID> auditors,
        @Nullable UUID client,
        @Nullable UUID certification,
        @Nullable String q) {

    public static final AuditFilter ALL =
            new AuditFilter(null, null, List.of(), List.of(), List.of(), List.of(), null, null, null);

    public static AuditFilter ofClient(UUID client) {
        return new AuditFilter(null, null, List.of(), List.of(), List.of(), List.of(), client, null, null);
    }

    public static AuditFilter ofCertification(UUID certification) {
        return new AuditFilter(null, null, List.of(), List.of(), List.of(), List.of(), null, certification, null);
    }

    /** The same audits on other days. */
    public AuditFilter between(LocalDate first, LocalDate last) {
        return new AuditFilter(first, last, iaf, types, states, auditors, client, certification, q);
    }

    /** The same audits, those left out that were called off. */
    public AuditFilter notCancelled() {
        List<AuditState> wanted = states.isEmpty() ? List.of(AuditState.values()) : states;
        return new AuditFilter(
                from,
                to,
                iaf,
                types,
                wanted.stream().filter(state -> state != AuditState.CANCELLED).toList(),
                auditors,
                client,
                certification,
                q);
    }
}
