package app.auditorium.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a certification on a day.
 *
 * @param decision what is decided; there for a {@link LifeEventType#DECISION} alone
 * @param openMajors major nonconformities that an audit leaves open
 * @param expiry last certified day; there for a transfer, for what is known from records, and where the body's convention of the day
 *     was kept with an initial decision
 * @param majorsDue by when the body had them verified at the latest; null for DOMAIN's default
 * @param audit the audit that it comes from
 * @param reason in a person's words
 * @param rules ids of the rules that were checked
 */
public record LifeEvent(
        LifeEventType type,
        LocalDate day,
        @Nullable DecisionKind decision,
        int openMajors,
        @Nullable LocalDate expiry,
        @Nullable LocalDate majorsDue,
        @Nullable UUID audit,
        @Nullable String reason,
        @Nullable String evidence,
        List<String> rules) {

    public static LifeEvent of(LifeEventType type, LocalDate day) {
        return new LifeEvent(type, day, null, 0, null, null, null, null, null, List.of());
    }

    /** The last day of an audit, with the major nonconformities that are open then. */
    public static LifeEvent audit(LifeEventType type, LocalDate lastDay, int openMajors) {
        return new LifeEvent(type, lastDay, null, openMajors, null, null, null, null, null, List.of());
    }

    public static LifeEvent decision(DecisionKind kind, LocalDate day) {
        return new LifeEvent(LifeEventType.DECISION, day, kind, 0, null, null, null, null, null, List.of());
    }

    public static LifeEvent transferIn(LocalDate day, LocalDate expiry) {
        return of(LifeEventType.TRANSFER_IN, day).expiring(expiry);
    }

    public LifeEvent expiring(LocalDate last) {
        return new LifeEvent(type, day, decision, openMajors, last, majorsDue, audit, reason, evidence, rules);
    }

    public LifeEvent verifiedUntil(LocalDate last) {
        return new LifeEvent(type, day, decision, openMajors, expiry, last, audit, reason, evidence, rules);
    }

    public LifeEvent from(UUID ofAudit) {
        return new LifeEvent(type, day, decision, openMajors, expiry, majorsDue, ofAudit, reason, evidence, rules);
    }

    public LifeEvent because(@Nullable String why, @Nullable String seenIn, List<String> checked) {
        return new LifeEvent(
                type,
                day,
                decision,
                openMajors,
                expiry,
                majorsDue,
                audit,
                blankIsNull(why),
                blankIsNull(seenIn),
                checked);
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
