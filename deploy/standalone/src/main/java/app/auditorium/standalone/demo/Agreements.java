package app.auditorium.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What a body and its clients agreed on before the first audit of each current cycle was planned. */
final class Agreements {

    private static final Set<String> FIRST = Set.of("STAGE_1", "STAGE_2", "RECERTIFICATION");

    private final Courses courses;
    private final LocalDate today;

    Agreements(Courses courses, LocalDate today) {
        this.courses = courses;
        this.today = today;
    }

    List<Agreement> of(List<Engagement> engagements) {
        var together = new LinkedHashMap<UUID, List<Engagement>>();
        engagements.forEach(engagement -> together.computeIfAbsent(engagement.together(), id -> new ArrayList<>())
                .add(engagement));
        List<Agreement> inOrder = together.values().stream()
                .map(this::agreement)
                .sorted(Comparator.comparing(Agreement::asked).thenComparing(Agreement::id))
                .toList();
        var numbered = new ArrayList<Agreement>();
        inOrder.forEach(agreement -> numbered.add(agreement.numbered(numbered.size() + 1)));
        return List.copyOf(numbered);
    }

    private Agreement agreement(List<Engagement> certifications) {
        UUID id = UUID.nameUUIDFromBytes(
                ("agreement " + certifications.getFirst().id()).getBytes(StandardCharsets.UTF_8));
        int luck = Math.floorMod(id.hashCode(), 1000);
        LocalDate programmed = WorkingDays.before(
                certifications.stream()
                        .map(this::begun)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                1 + luck % 3);
        LocalDate arrived = WorkingDays.before(programmed, 1 + luck % 2);
        LocalDate signed = WorkingDays.before(arrived, 1 + luck % 3);
        LocalDate offered = WorkingDays.before(signed, 3 + luck % 9);
        LocalDate reviewed = WorkingDays.before(offered, 1 + luck % 4);
        LocalDate applied = WorkingDays.before(reviewed, 3 + luck % 7);
        return new Agreement(
                id,
                1,
                certifications,
                certifications.getFirst().cycle() > 1,
                WorkingDays.before(applied, 4 + luck % 8),
                applied,
                reviewed,
                offered,
                signed,
                arrived,
                programmed);
    }

    /** The day on which the first audit of the cycle was planned, or must have been. */
    private LocalDate begun(Engagement engagement) {
        LocalDate decided = engagement.decided();
        return courses.of(engagement).stream()
                .filter(audit -> FIRST.contains(audit.visit().type()))
                .filter(audit ->
                        engagement.cycle() == 1 || !audit.days().first().isAfter(Objects.requireNonNull(decided)))
                .map(audit -> courses.of(audit).planned())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> decided == null ? WorkingDays.before(today, 3) : decided.minusDays(120));
    }
}
