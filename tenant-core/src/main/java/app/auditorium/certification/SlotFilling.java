package app.auditorium.certification;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the audits on file into the slots of a programme: each audit fills at most one of its own type. */
final class SlotFilling {

    private final List<ProgrammeAudit> audits;
    private final LocalDate today;
    private final Set<UUID> used = new HashSet<>();
    private final List<ProgrammeSlot> slots = new ArrayList<>();

    SlotFilling(List<ProgrammeAudit> audits, LocalDate today) {
        this.audits = audits.stream()
                .sorted(Comparator.comparing(ProgrammeAudit::start).thenComparing(ProgrammeAudit::id))
                .toList();
        this.today = today;
    }

    /** The stages that led to a decision took place, whether they are on file or not. */
    void pastInitial(LocalDate decided) {
        for (AuditType stage : List.of(AuditType.STAGE_1, AuditType.STAGE_2)) {
            ProgrammeAudit audit = audits.stream()
                    .filter(a -> a.type() == stage && !a.end().isAfter(decided))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            LocalDate day = audit == null ? decided : audit.end();
            slots.add(new ProgrammeSlot(
                    stage,
                    1,
                    audit == null ? day : audit.start(),
                    day,
                    stage == AuditType.STAGE_1 ? "A-02" : "A-30",
                    audit == null ? null : audit.id(),
                    ProgrammeSlot.State.DONE,
                    false));
        }
        pastCycle(decided);
    }

    /** What took place by the decision fills no slot of the cycle that begins with it. */
    void pastCycle(LocalDate decided) {
        audits.stream()
                .filter(a -> !a.start().isAfter(decided))
                .map(ProgrammeAudit::id)
                .forEach(used::add);
    }

    Optional<ProgrammeAudit> add(AuditType type, int number, Window window, boolean estimated) {
        Optional<ProgrammeAudit> own = among(type, type, window);
        own.map(ProgrammeAudit::id).ifPresent(used::add);
        // a recertification audit is the surveillance of its year as well
        Optional<ProgrammeAudit> audit =
                own.isEmpty() && type == AuditType.SURVEILLANCE ? among(AuditType.RECERTIFICATION, type, window) : own;
        slots.add(new ProgrammeSlot(
                type,
                number,
                window.from(),
                window.due(),
                window.rule(),
                audit.map(ProgrammeAudit::id).orElse(null),
                stateOf(audit.orElse(null), window),
                estimated));
        return audit;
    }

    private Optional<ProgrammeAudit> among(AuditType held, AuditType asked, Window window) {
        return audits.stream()
                .filter(a -> a.type() == held && !used.contains(a.id()))
                .filter(a -> !a.start().isAfter(countsUntil(asked, window))
                        && !a.end().isBefore(countsFrom(window)))
                .findFirst();
    }

    /** A second one in the same year is none of the next. */
    private static LocalDate countsFrom(Window window) {
        return window.rule().equals("A-03") ? window.due().withDayOfYear(1) : LocalDate.MIN;
    }

    /** A calendar year's surveillance takes place in that year, and so does a late first one. */
    private static LocalDate countsUntil(AuditType type, Window window) {
        if (type != AuditType.SURVEILLANCE) {
            return LocalDate.MAX;
        }
        return window.due().with(TemporalAdjusters.lastDayOfYear());
    }

    private ProgrammeSlot.State stateOf(@Nullable ProgrammeAudit audit, Window window) {
        if (audit != null && audit.finished()) {
            return ProgrammeSlot.State.DONE;
        }
        if (today.isAfter(window.due())) {
            return ProgrammeSlot.State.LATE;
        }
        if (audit != null) {
            return ProgrammeSlot.State.PLANNED;
        }
        return today.isBefore(window.from()) ? ProgrammeSlot.State.UPCOMING : ProgrammeSlot.State.OPEN;
    }

    List<ProgrammeSlot> filled() {
        return List.copyOf(slots);
    }
}
