package app.auditorium.certification;

import static app.auditorium.certification.CertificationState.ACTIVE;
import static app.auditorium.certification.CertificationState.CANCELLED;
import static app.auditorium.certification.CertificationState.CLOSED;
import static app.auditorium.certification.CertificationState.EXPIRED;
import static app.auditorium.certification.CertificationState.PENDING;
import static app.auditorium.certification.CertificationState.REFUSED;
import static app.auditorium.certification.CertificationState.SUSPENDED;
import static app.auditorium.certification.CertificationState.TRANSFERRED;
import static app.auditorium.certification.CertificationState.WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of a certification as far as it was replayed; each event is taken, or refused by a rule (DOMAIN G.3). */
final class Past {

    /** How long an expired certification may be restored, and how long it may be suspended. */
    static final int MONTHS_OF_GRACE = 6;

    private static final Set<CertificationState> CERTIFIED = Set.of(ACTIVE, SUSPENDED);
    private static final Set<CertificationState> WITH_MAJORS = Set.of(PENDING, ACTIVE, SUSPENDED, EXPIRED, CLOSED);
    private static final Refusal NOT_NOW = new Refusal("G.3", "rule.timeline.not-now");

    private final ExpiryConvention convention;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Majors> majors = new ArrayList<>();
    /** What took place, by the audit on file. */
    private final Map<UUID, LifeEvent> audits = new HashMap<>();

    private CertificationState state = PENDING;
    private @Nullable LocalDate suspendedOn;
    private @Nullable LocalDate restoredOn = null;
    /** Stage 2 of the attempt that no decision has ended yet. */
    private @Nullable LocalDate stage2;

    Past(ExpiryConvention convention) {
        this.convention = convention;
    }

    record Refusal(String rule, String reason) {}

    /** Takes the event, or tells why it cannot have happened. */
    @Nullable Refusal take(LifeEvent event) {
        return switch (event.type()) {
            case STAGE_1_END -> stage1(event);
            case STAGE_2_END -> stage2(event);
            case SURVEILLANCE -> surveillance(event);
            case RECERTIFICATION_AUDIT -> recertificationAudit(event);
            case MAJORS_FOUND -> foundLater(event);
            case MAJORS_VERIFIED -> verified(event);
            case DECISION ->
                switch (Objects.requireNonNull(event.decision(), "a decision decides something")) {
                    case INITIAL -> initial(event);
                    case RECERTIFICATION -> recertification(event);
                    case RESTORATION -> restoration(event);
                    case REFUSAL -> refusal(event);
                    case WITHDRAWAL -> end(event, WITHDRAWN, CERTIFIED);
                };
            case SUSPENDED -> suspended(event);
            case RESTORED -> restored(event);
            case SCOPE_REDUCED -> reduced(event);
            case SCOPE_EXTENDED -> on(event.day()) == ACTIVE ? null : NOT_NOW;
            case TRANSFER_IN -> transferIn(event);
            case ON_RECORD -> onRecord(event);
            case CANCELLED -> end(event, CANCELLED, Set.of(PENDING, ACTIVE, SUSPENDED));
            case TRANSFERRED_OUT -> end(event, TRANSFERRED, Set.of(ACTIVE));
        };
    }

    /** The state on a day: an expiry needs no event. */
    CertificationState on(LocalDate day) {
        if (!CERTIFIED.contains(state) || !day.isAfter(stretch().expiry)) {
            return state;
        }
        return day.isAfter(restorableUntil(stretch())) ? CLOSED : EXPIRED;
    }

    static LocalDate restorableUntil(Stretch stretch) {
        return stretch.expiry.plusMonths(MONTHS_OF_GRACE);
    }

    private @Nullable Refusal stage1(LifeEvent event) {
        return stage2 != null && stage2.isBefore(event.day()) && !CERTIFIED.contains(on(event.day()))
                ? new Refusal("A-30", "rule.timeline.stage-1-after-stage-2")
                : null;
    }

    private @Nullable Refusal stage2(LifeEvent event) {
        if (on(event.day()) == CANCELLED || on(event.day()) == TRANSFERRED) {
            return NOT_NOW;
        }
        if (!CERTIFIED.contains(on(event.day()))) {
            // another stage 2 judges everything anew
            majors.stream().filter(Majors::open).forEach(open -> open.close(event.day(), true));
        }
        stage2 = event.day();
        found(event);
        return null;
    }

    private @Nullable Refusal surveillance(LifeEvent event) {
        if (!CERTIFIED.contains(on(event.day()))) {
            return NOT_NOW;
        }
        stretch().surveillances.add(event.day());
        found(event);
        return null;
    }

    private @Nullable Refusal recertificationAudit(LifeEvent event) {
        CertificationState now = on(event.day());
        if (!CERTIFIED.contains(now) && now != EXPIRED) {
            return NOT_NOW;
        }
        stretch().recertificationAudits.add(event.day());
        found(event);
        return null;
    }

    private void found(LifeEvent event) {
        if (event.audit() != null) {
            audits.put(event.audit(), event);
        }
        if (event.openMajors() > 0) {
            majors.add(new Majors(ruleOf(event), event.day(), dueFor(event)));
        }
    }

    /** Counted to its audit, and once while others of that audit are open. Of a special or follow-up audit nothing else is told. */
    private @Nullable Refusal foundLater(LifeEvent event) {
        if (event.audit() == null || !WITH_MAJORS.contains(on(event.day()))) {
            return NOT_NOW;
        }
        LifeEvent audit = Objects.requireNonNullElse(audits.putIfAbsent(event.audit(), event), event);
        if (majors.stream().noneMatch(m -> m.open() && m.foundOn().equals(audit.day()))) {
            LocalDate due = event.majorsDue();
            majors.add(new Majors(ruleOf(audit), audit.day(), due == null ? dueFor(audit) : due));
        }
        return null;
    }

    /** Once a decision was taken on it, a stage 2 is an audit like others. */
    private String ruleOf(LifeEvent audit) {
        return audit.type() == LifeEventType.STAGE_2_END && audit.day().equals(stage2) ? "A-36" : "A-54";
    }

    /** A-36 after stage 2; else the body's own limit, which for a recertification ends with the certification. */
    private LocalDate dueFor(LifeEvent event) {
        LocalDate day = event.day();
        LocalDate own = Objects.requireNonNullElseGet(event.majorsDue(), () -> day.plusDays(Majors.DAYS_TO_VERIFY));
        AuditType audit = switch (event.type()) {
            case STAGE_2_END -> AuditType.STAGE_2;
            case RECERTIFICATION_AUDIT -> AuditType.RECERTIFICATION;
            default -> AuditType.SURVEILLANCE;
        };
        return MajorsDue.of(audit, day, own, stretches.isEmpty() ? null : stretch().expiry);
    }

    private @Nullable Refusal verified(LifeEvent event) {
        majors.stream().filter(Majors::open).forEach(open -> open.close(event.day(), false));
        return null;
    }

    private @Nullable Refusal initial(LifeEvent event) {
        CertificationState now = on(event.day());
        if (CERTIFIED.contains(now) || now == CANCELLED || now == TRANSFERRED) {
            return NOT_NOW;
        }
        if (stage2 == null) {
            return new Refusal("A-30", "rule.timeline.no-stage-2");
        }
        if (anyOpen()) {
            return new Refusal("A-52", "rule.timeline.majors-open");
        }
        LocalDate judged = stage2;
        if (majors.stream().anyMatch(m -> m.isOfStage2(judged) && m.wasLate())) {
            return new Refusal("A-36", "rule.timeline.majors-late");
        }
        LocalDate given = event.expiry();
        begin(event.day(), given == null ? convention.expiryAfter(event.day()) : given, Stretch.Kind.FIRST);
        return null;
    }

    private @Nullable Refusal recertification(LifeEvent event) {
        CertificationState now = on(event.day());
        if (now != ACTIVE && now != EXPIRED && now != CLOSED) {
            return NOT_NOW;
        }
        if (stretch().recertificationAudits.isEmpty()) {
            return new Refusal("A-08", "rule.timeline.no-recertification-audit");
        }
        if (anyOpen()) {
            return new Refusal("A-09", "rule.timeline.majors-open");
        }
        if (now != ACTIVE) {
            return new Refusal("A-10", "rule.timeline.expired");
        }
        begin(event.day(), ExpiryConvention.renewed(stretch().expiry), Stretch.Kind.RENEWED);
        return null;
    }

    private @Nullable Refusal restoration(LifeEvent event) {
        CertificationState now = on(event.day());
        if (now != EXPIRED && now != CLOSED) {
            return NOT_NOW;
        }
        LocalDate old = stretch().expiry;
        boolean stage2After = stage2 != null && stage2.isAfter(old);
        boolean inTime = now == EXPIRED && !stretch().recertificationAudits.isEmpty();
        LocalDate expiry = ExpiryConvention.renewed(old);
        if (anyOpen()) {
            return new Refusal("A-10", "rule.timeline.majors-open");
        }
        if (!inTime && !stage2After || event.day().isAfter(expiry)) {
            return new Refusal("A-10", "rule.timeline.not-restorable");
        }
        begin(event.day(), expiry, Stretch.Kind.RENEWED);
        return null;
    }

    private @Nullable Refusal refusal(LifeEvent event) {
        CertificationState now = on(event.day());
        if (now == PENDING) {
            state = REFUSED;
        } else if (CERTIFIED.contains(now) || stage2 == null) {
            return NOT_NOW;
        }
        stage2 = null;
        majors.forEach(m -> m.drop(event.day()));
        return null;
    }

    private @Nullable Refusal suspended(LifeEvent event) {
        if (on(event.day()) != ACTIVE) {
            return NOT_NOW;
        }
        state = SUSPENDED;
        suspendedOn = event.day();
        return null;
    }

    private @Nullable Refusal restored(LifeEvent event) {
        if (on(event.day()) != SUSPENDED) {
            return NOT_NOW;
        }
        if (event.day().isAfter(Objects.requireNonNull(suspendedOn).plusMonths(MONTHS_OF_GRACE))) {
            return new Refusal("A-71", "rule.timeline.suspended-too-long");
        }
        state = ACTIVE;
        suspendedOn = null;
        restoredOn = event.day();
        return null;
    }

    private @Nullable Refusal reduced(LifeEvent event) {
        if (!CERTIFIED.contains(on(event.day()))) {
            return NOT_NOW;
        }
        if (state == SUSPENDED) {
            restoredOn = event.day();
        }
        state = ACTIVE;
        suspendedOn = null;
        return null;
    }

    private @Nullable Refusal transferIn(LifeEvent event) {
        LocalDate expiry = Objects.requireNonNull(event.expiry(), "a transfer keeps its expiry");
        if (state != PENDING) {
            return NOT_NOW;
        }
        if (expiry.isBefore(event.day())) {
            return new Refusal("A-77", "rule.timeline.transfer-expired");
        }
        // three years, and as much more as a recertification was decided ahead of the expiry
        if (expiry.isAfter(ExpiryConvention.renewed(event.day()).plusYears(1))) {
            return new Refusal("A-79", "rule.timeline.transfer-too-long");
        }
        begin(event.day(), expiry, Stretch.Kind.TRANSFERRED);
        return null;
    }

    private @Nullable Refusal onRecord(LifeEvent event) {
        if (state != PENDING) {
            return NOT_NOW;
        }
        begin(event.day(), Objects.requireNonNull(event.expiry()), Stretch.Kind.RENEWED);
        return null;
    }

    private @Nullable Refusal end(LifeEvent event, CertificationState how, Set<CertificationState> from) {
        if (!from.contains(on(event.day()))) {
            return NOT_NOW;
        }
        state = how;
        suspendedOn = null;
        stage2 = null;
        majors.forEach(m -> m.drop(event.day()));
        if (!stretches.isEmpty()) {
            stretch().endedOn = event.day();
        }
        return null;
    }

    private void begin(LocalDate from, LocalDate expiry, Stretch.Kind kind) {
        stretches.add(new Stretch(from, expiry, kind));
        state = ACTIVE;
        suspendedOn = null;
        stage2 = null;
    }

    private boolean anyOpen() {
        return majors.stream().anyMatch(Majors::open);
    }

    private Stretch stretch() {
        return stretches.getLast();
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<Majors> majors() {
        return majors;
    }

    @Nullable LocalDate suspendedOn() {
        return suspendedOn;
    }

    /** When the last suspension was lifted, by restoring the certification or by reducing its scope. */
    @Nullable LocalDate restoredOn() {
        return restoredOn;
    }

    @Nullable LocalDate stage2() {
        return stage2;
    }
}
