package app.auditorium.standalone.demo;

import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The courses of a body's audits: none goes beyond the decision that it led to, nor beyond today. */
final class Courses {

    private final Map<UUID, Course> courses = new HashMap<>();
    private final Map<UUID, List<Audit>> audits;

    Courses(List<Audit> audits, LocalDate today) {
        this.audits = audits.stream()
                .collect(Collectors.groupingBy(audit -> audit.engagement().id()));
        audits.forEach(audit -> courses.put(audit.id(), course(audit, today)));
    }

    Course of(Audit audit) {
        return Objects.requireNonNull(courses.get(audit.id()));
    }

    /** Those of a certification, the first one first. */
    List<Audit> of(Engagement engagement) {
        return audits.getOrDefault(engagement.id(), List.of()).stream()
                .sorted(Comparator.comparing(audit -> audit.days().first()))
                .toList();
    }

    private Course course(Audit audit, LocalDate today) {
        LocalDate decision = first(known(audit, event -> event.type() == LifeEventType.DECISION), today);
        LocalDate stage2 = first(
                of(audit.engagement()).stream()
                        .filter(other -> audit.visit().type().equals("STAGE_1")
                                && other.visit().type().equals("STAGE_2"))
                        .map(other -> other.days().first()),
                today);
        LocalDate visited = first(
                Stream.concat(
                        known(audit, event -> true),
                        of(audit.engagement()).stream()
                                .map(other -> other.days().first())
                                .filter(day -> day.isAfter(audit.days().last()))),
                today);
        return Course.of(audit, stage2.isBefore(decision) ? stage2 : decision, visited, today);
    }

    private static Stream<LocalDate> known(Audit audit, Predicate<LifeEvent> kind) {
        return audit.engagement().known().stream()
                .filter(kind)
                .map(LifeEvent::day)
                .filter(day -> day.isAfter(audit.days().last()));
    }

    private static LocalDate first(Stream<LocalDate> days, LocalDate today) {
        return days.min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }
}
