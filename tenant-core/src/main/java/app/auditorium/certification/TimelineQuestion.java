package app.auditorium.certification;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A history from outside, to be replayed for anyone; what is missing is null and is told with its field. */
public record TimelineQuestion(
        @Field(required = true) @Nullable LocalDate today,
        @Nullable ExpiryConvention expiryConvention,
        @Field(required = true, fewest = 0) @Nullable List<@Nullable Event> events) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    /** Something that happened; {@code kind} for a decision, {@code expiry} for a transfer. */
    public record Event(
            @Field(required = true) @Nullable Type type,
            @Field(required = true) @Nullable LocalDate date,

            @Field(neededIf = "type", is = "DECISION") @Nullable DecisionKind kind,

            @Field(from = 0, to = 100_000) @Nullable Integer openMajors,

            @Field(neededIf = "type", is = "TRANSFER_IN") @Nullable LocalDate expiry) {}

    /** The events that the contract knows. */
    public enum Type {
        STAGE_1_END,
        STAGE_2_END,
        SURVEILLANCE,
        RECERTIFICATION_AUDIT,
        MAJORS_VERIFIED,
        DECISION,
        SUSPENDED,
        RESTORED,
        SCOPE_REDUCED,
        TRANSFER_IN
    }

    /** A history that can be replayed. */
    public record Asked(List<LifeEvent> events, LocalDate today, ExpiryConvention convention) {}

    public Outcome<Asked> asked() {
        var checks = new Checks().filledIn("", this);
        inReach(checks, "today", today);
        var history = new ArrayList<LifeEvent>();
        checks.each("events", events, (at, event) -> {
            if (event == null) {
                checks.invalid(at, "problem.required");
            } else {
                LocalDate before = history.isEmpty() ? null : history.getLast().day();
                check(checks, at, event, before);
                if (event.type != null && event.date != null) {
                    history.add(lived(event.type, event.date, event));
                }
            }
        });
        return checks.refuse()
                ? Outcome.refused(checks.problems())
                : Outcome.done(new Asked(
                        history,
                        Objects.requireNonNull(today),
                        expiryConvention == null ? ExpiryConvention.DAY_BEFORE : expiryConvention));
    }

    private void check(Checks checks, String at, Event event, @Nullable LocalDate before) {
        checks.filledIn(at + ".", event);
        inReach(checks, at + ".date", event.date);
        if (event.date != null && before != null && event.date.isBefore(before)) {
            checks.invalid(at + ".date", "api.timeline.order", before);
        }
        if (event.date != null && today != null && event.date.isAfter(today)) {
            checks.invalid(at + ".date", "api.timeline.after-today", today);
        }
        if (event.type == Type.DECISION) {
            required(checks, at + ".kind", event.kind);
        }
        if (event.type == Type.TRANSFER_IN) {
            required(checks, at + ".expiry", event.expiry);
            inReach(checks, at + ".expiry", event.expiry);
        }
    }

    private static LifeEvent lived(Type type, LocalDate date, Event event) {
        return new LifeEvent(
                LifeEventType.valueOf(type.name()),
                date,
                type == Type.DECISION ? event.kind : null,
                event.openMajors == null ? 0 : event.openMajors,
                type == Type.TRANSFER_IN ? event.expiry : null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static void inReach(Checks checks, String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            checks.invalid(field, "problem.audit.no-such-year", FIRST.getYear(), LAST.getYear());
        }
    }

    private static void required(Checks checks, String field, @Nullable Object value) {
        if (value == null) {
            checks.invalid(field, "problem.required");
        }
    }
}
