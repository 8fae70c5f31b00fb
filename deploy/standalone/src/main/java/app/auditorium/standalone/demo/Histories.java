package app.auditorium.standalone.demo;

import static app.auditorium.certification.LifeEventType.DECISION;
import static app.auditorium.certification.LifeEventType.MAJORS_FOUND;
import static app.auditorium.certification.LifeEventType.MAJORS_VERIFIED;
import static app.auditorium.certification.LifeEventType.ON_RECORD;
import static app.auditorium.certification.LifeEventType.RECERTIFICATION_AUDIT;
import static app.auditorium.certification.LifeEventType.STAGE_1_END;
import static app.auditorium.certification.LifeEventType.STAGE_2_END;
import static app.auditorium.certification.LifeEventType.SURVEILLANCE;

import app.auditorium.certification.CertificationState;
import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.ExpiryConvention;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Timeline;
import app.auditorium.kernel.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened to each certification, in order: its audits with the majors they left open, what became of those, and the decisions. */
final class Histories {

    private static final Map<String, LifeEventType> AUDITS = Map.of(
            "STAGE_1", STAGE_1_END,
            "STAGE_2", STAGE_2_END,
            "SURVEILLANCE", SURVEILLANCE,
            "RECERTIFICATION", RECERTIFICATION_AUDIT);
    private static final String RECORDS = "既有驗證資料轉入。";

    private final Courses courses;
    private final String decider;
    private final Map<Engagement, List<Audit>> audits;
    private final Map<Audit, List<Finding>> majors;

    Histories(DemoTenant body, List<Audit> audits, List<Finding> findings, Courses courses) {
        this.courses = courses;
        this.decider = DemoPerson.of(body, Role.DECISION_MAKER).title();
        this.majors = findings.stream()
                .filter(finding -> finding.grade().equals("MAJOR"))
                .collect(Collectors.groupingBy(Finding::audit));
        this.audits = audits.stream()
                .filter(audit ->
                        audit.released() && (AUDITS.containsKey(audit.visit().type()) || majors.containsKey(audit)))
                .collect(Collectors.groupingBy(Audit::engagement));
    }

    private record Noted(LifeEvent event, String person) {}

    List<Happening> of(List<Engagement> engagements) {
        var happenings = new ArrayList<Happening>();
        engagements.forEach(engagement -> number(engagement, inOrder(engagement), happenings));
        return List.copyOf(happenings);
    }

    private static void number(Engagement engagement, List<Noted> noted, List<Happening> happenings) {
        var past = new ArrayList<LifeEvent>();
        CertificationState before = CertificationState.PENDING;
        for (Noted one : noted) {
            past.add(one.event);
            CertificationState after = replayed(past, one.event.day());
            happenings.add(new Happening(
                    java.util.UUID.nameUUIDFromBytes((engagement.id() + " event " + past.size())
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    engagement,
                    past.size(),
                    one.event,
                    before,
                    after,
                    one.person));
            before = after;
        }
    }

    private static CertificationState replayed(List<LifeEvent> past, LocalDate day) {
        return switch (Timeline.replay(past, day, ExpiryConvention.DAY_BEFORE)) {
            case Timeline.Replay.Stands(var life) -> life.status();
            case Timeline.Replay.NotAllowed refused ->
                throw new IllegalStateException("This cannot have happened: " + refused + " in " + past);
        };
    }

    private List<Noted> inOrder(Engagement engagement) {
        var noted = new ArrayList<Noted>();
        List<Audit> took = audits.getOrDefault(engagement, List.of());
        for (Audit audit : took) {
            noted.add(new Noted(end(audit), audit.lead().name()));
            verified(audit).ifPresent(noted::add);
        }
        engagement.known().forEach(event -> noted.add(new Noted(event, decider)));
        fromRecords(engagement, noted);
        noted.sort(Comparator.comparing((Noted one) -> one.event.day())
                .thenComparing(one -> one.event.type() == DECISION)
                .thenComparing(one -> one.event.type()));
        return noted;
    }

    /** Of special and follow-up audits only their majors are told. */
    private LifeEvent end(Audit audit) {
        LifeEventType type = AUDITS.get(audit.visit().type());
        LocalDate day = audit.days().last();
        return (type == null
                        ? LifeEvent.of(MAJORS_FOUND, day)
                        : LifeEvent.audit(
                                type, day, majors.getOrDefault(audit, List.of()).size()))
                .from(audit.id());
    }

    /** When the last major of an audit was closed, if it was: before the decision and before anybody came again. */
    private java.util.Optional<Noted> verified(Audit audit) {
        List<Finding> found = majors.getOrDefault(audit, List.of());
        boolean closed = !found.isEmpty()
                && found.stream()
                        .allMatch(major -> major.state().equals("VERIFIED")
                                || major.state().equals("CLOSED"));
        if (!closed) {
            return java.util.Optional.empty();
        }
        LocalDate day = courses.of(audit).verified();
        return java.util.Optional.of(new Noted(
                LifeEvent.of(MAJORS_VERIFIED, day).because("主要不符合事項之矯正措施經查證有效。", null, List.of("A-52")),
                audit.lead().name()));
    }

    /** Audits of before the three years that are kept, without which the decisions would hang in the air. */
    private void fromRecords(Engagement engagement, List<Noted> noted) {
        List<LifeEvent> audited = noted.stream().map(Noted::event).toList();
        for (LifeEvent known : engagement.known()) {
            LocalDate day = known.day();
            if (known.decision() == DecisionKind.INITIAL && none(audited, STAGE_2_END, day.minusDays(120), day)) {
                noted.add(record(STAGE_2_END, day.minusDays(40)));
            }
            if (known.decision() == DecisionKind.RECERTIFICATION
                    && none(audited, RECERTIFICATION_AUDIT, day.minusDays(120), day)) {
                noted.add(record(RECERTIFICATION_AUDIT, day.minusDays(45)));
            }
            if (known.type() == ON_RECORD) {
                for (int year = 1; year <= 2; year++) {
                    LocalDate first = LocalDate.of(day.getYear() + year, 1, 1);
                    if (none(audited, SURVEILLANCE, first, first.plusYears(1))) {
                        // in the same calendar year
                        LocalDate visit = day.plusYears(year);
                        noted.add(record(
                                SURVEILLANCE, visit.getDayOfYear() > 20 ? visit.minusDays(15) : visit.plusDays(5)));
                    }
                }
            }
        }
    }

    private Noted record(LifeEventType type, LocalDate day) {
        return new Noted(LifeEvent.of(type, WorkingDays.until(day)).because(RECORDS, null, List.of()), decider);
    }

    private static boolean none(List<LifeEvent> events, LifeEventType type, LocalDate from, LocalDate before) {
        return events.stream()
                .noneMatch(event -> event.type() == type
                        && !event.day().isBefore(from)
                        && event.day().isBefore(before));
    }
}
