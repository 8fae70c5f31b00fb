package app.auditorium.certification;

import app.auditorium.certification.Life.Obligation;
import app.auditorium.certification.Life.Obligation.Kind;
import app.auditorium.certification.Life.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows on a day from the past of a certification: its state, what it owes, what was breached, what is to be decided. */
final class Present {

    /** A-54 is the body's own setting, so nothing hard is breached by it. */
    private static final Set<String> HARD = Set.of("A-03", "A-04", "A-08", "A-36");

    private static final Set<String> SUSPENDS = Set.of("A-03", "A-04", "A-54");

    private final Past past;
    private final LocalDate today;
    private final Targets targets;
    private final CertificationState status;
    private final List<Owed> owed = new ArrayList<>();

    Present(Past past, LocalDate today, Targets targets) {
        this.past = past;
        this.today = today;
        this.targets = targets;
        this.status = past.on(today);
    }

    /**
     * An obligation with the day on which it was fulfilled.
     *
     * @param current it binds the cycle that runs, so that it may be a ground for a proposal
     */
    private record Owed(Kind kind, Window window, @Nullable LocalDate doneOn, boolean current) {

        LocalDate due() {
            return window.due();
        }

        String rule() {
            return window.rule();
        }
    }

    Life life() {
        List<Stretch> stretches = past.stretches();
        Map<Integer, LocalDate> visits = firstVisits();
        for (int i = 0; i < stretches.size(); i++) {
            owe(stretches.get(i), i + 1 < stretches.size() ? stretches.get(i + 1) : null, visits);
        }
        past.majors().stream().filter(m -> !m.isOwedNoLonger()).forEach(this::owe);
        owed.sort(Comparator.comparing(Owed::due));
        return new Life(
                status,
                stretches.isEmpty() ? null : stretches.getLast().expiry,
                stretches.stream().map(s -> new Life.Cycle(s.from, s.expiry)).toList(),
                lapses(),
                owed.stream()
                        .map(o -> new Obligation(o.kind, o.rule(), o.window.from(), o.due(), stateOf(o)))
                        .toList(),
                violations(),
                proposals());
    }

    private void owe(Stretch cycle, @Nullable Stretch next, Map<Integer, LocalDate> visits) {
        boolean current = next == null;
        if (cycle.kind == Stretch.Kind.FIRST) {
            owe(
                    cycle,
                    Kind.FIRST_SURVEILLANCE,
                    targets.firstSurveillance(cycle.from),
                    first(Stream.concat(cycle.surveillances.stream(), cycle.recertificationAudits.stream())),
                    current);
        }
        Window.surveillanceYears(cycle.from, cycle.expiry)
                .forEach(year -> owe(
                        cycle, Kind.SURVEILLANCE, targets.surveillanceIn(year, cycle.from), visits.get(year), current));
        Window renewal = targets.recertification(cycle.expiry);
        LocalDate renewedOn = next != null && next.kind == Stretch.Kind.RENEWED ? next.from : null;
        LocalDate audited = first(cycle.recertificationAudits.stream());
        owe(cycle, Kind.RECERTIFICATION_AUDIT, renewal, audited == null ? renewedOn : audited, current);
        owe(cycle, Kind.RECERTIFICATION_DECISION, renewal, renewedOn, current);
    }

    private void owe(Stretch cycle, Kind kind, Window window, @Nullable LocalDate done, boolean current) {
        // what falls due after the end of a certification is owed no longer
        if (done != null || cycle.endedOn == null || window.due().isBefore(cycle.endedOn)) {
            owed.add(new Owed(kind, window, done, current && cycle.endedOn == null));
        }
    }

    private void owe(Majors majors) {
        var window = new Window(majors.foundOn(), majors.due(), majors.rule());
        owed.add(new Owed(Kind.MAJORS, window, majors.closedOn(), true));
    }

    /** The first audit of each calendar year that a surveillance of that year may be, whichever cycle it belongs to. */
    private Map<Integer, LocalDate> firstVisits() {
        var visits = new HashMap<Integer, LocalDate>();
        past.stretches().stream()
                .flatMap(s -> Stream.concat(s.surveillances.stream(), s.recertificationAudits.stream()))
                .forEach(day -> visits.merge(day.getYear(), day, (a, b) -> a.isBefore(b) ? a : b));
        return visits;
    }

    private static @Nullable LocalDate first(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder()).orElse(null);
    }

    private Obligation.State stateOf(Owed o) {
        if (o.doneOn != null) {
            return Obligation.State.DONE;
        }
        return today.isAfter(o.due()) ? Obligation.State.LATE : Obligation.State.OPEN;
    }

    private boolean isLate(Owed o) {
        return stateOf(o) == Obligation.State.LATE;
    }

    private List<Life.Lapse> lapses() {
        var lapses = new ArrayList<Life.Lapse>();
        List<Stretch> stretches = past.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch cycle = stretches.get(i);
            LocalDate from = cycle.expiry.plusDays(1);
            LocalDate next = i + 1 < stretches.size() ? stretches.get(i + 1).from : null;
            if (cycle.endedOn == null && (next == null ? today.isAfter(cycle.expiry) : next.isAfter(from))) {
                lapses.add(new Life.Lapse(from, next == null ? null : next.minusDays(1)));
            }
        }
        return lapses;
    }

    private List<Life.Violation> violations() {
        var breached = new LinkedHashSet<String>();
        return owed.stream()
                .filter(o -> HARD.contains(o.rule()))
                .filter(o -> o.doneOn == null ? isLate(o) : o.doneOn.isAfter(o.due()))
                // audit and decision of one recertification are one breach
                .filter(o -> breached.add(o.rule() + o.due()))
                .map(o -> new Life.Violation(o.rule(), o.due().plusDays(1), o.kind, o.due()))
                .toList();
    }

    private List<Proposal> proposals() {
        return switch (status) {
            case ACTIVE -> suspensions();
            case SUSPENDED -> suspendedTooLong();
            case CLOSED ->
                List.of(new Proposal(
                        Proposal.Kind.NEW_INITIAL,
                        "A-10",
                        Past.restorableUntil(past.stretches().getLast()).plusDays(1)));
            case PENDING -> stage2Again();
            case EXPIRED, WITHDRAWN, CANCELLED, REFUSED, TRANSFERRED -> List.of();
        };
    }

    private List<Proposal> suspensions() {
        return owed.stream()
                .filter(o -> o.current && isLate(o) && SUSPENDS.contains(o.rule()) && !isSettled(o))
                .map(o -> new Proposal(Proposal.Kind.SUSPEND, o.rule(), o.due().plusDays(1)))
                .distinct()
                .toList();
    }

    /** A year that passed without surveillance cannot be made good; whoever lifted the suspension for it has decided on it. */
    private boolean isSettled(Owed o) {
        LocalDate restored = past.restoredOn();
        return o.kind == Kind.SURVEILLANCE && restored != null && restored.isAfter(o.due());
    }

    private List<Proposal> suspendedTooLong() {
        LocalDate since = past.suspendedOn();
        LocalDate from =
                since == null ? null : since.plusMonths(Past.MONTHS_OF_GRACE).plusDays(1);
        return from == null || today.isBefore(from)
                ? List.of()
                : List.of(new Proposal(Proposal.Kind.WITHDRAW_OR_REDUCE, "A-71", from));
    }

    /** Verified too late is as bad as not verified: only another stage 2 leads to a decision. */
    private List<Proposal> stage2Again() {
        LocalDate judged = past.stage2();
        return past.majors().stream()
                .filter(m -> judged != null && m.isOfStage2(judged))
                .filter(m -> m.wasLate() || m.open() && today.isAfter(m.due()))
                .map(m -> new Proposal(
                        Proposal.Kind.STAGE_2_AGAIN, m.rule(), m.due().plusDays(1)))
                .toList();
    }
}
