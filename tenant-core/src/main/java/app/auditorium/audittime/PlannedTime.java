package app.auditorium.audittime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time of a client's audits over a cycle, in days of eight hours, with the whole working. */
public record PlannedTime(
        BigDecimal initialDays,
        BigDecimal stage1Days,
        BigDecimal stage2Days,
        BigDecimal onSiteMinimumDays,
        BigDecimal surveillanceDays,
        BigDecimal recertificationDays,
        @Nullable Sample sample,
        List<Place> places,
        String ruleSet,
        List<Section> working) {

    /** With one more line at the end of what is about the whole. */
    PlannedTime and(Step step) {
        return and(List.of(step));
    }

    PlannedTime and(List<Step> more) {
        var sections = new ArrayList<>(working);
        var steps = new ArrayList<>(sections.removeLast().steps());
        steps.addAll(more);
        sections.add(new Section(null, steps));
        return new PlannedTime(
                initialDays,
                stage1Days,
                stage2Days,
                onSiteMinimumDays,
                surveillanceDays,
                recertificationDays,
                sample,
                places,
                ruleSet,
                List.copyOf(sections));
    }

    /** How many sites besides the central function an audit visits at least. */
    public record Sample(int initial, int random, int surveillance, int recertification) {}

    /** What one place takes when it is visited. */
    public record Place(String name, boolean central, boolean visited, int effectivePersonnel, BigDecimal days) {}

    /** A part of the working; without a place it is about the whole. */
    public record Section(@Nullable String place, List<Step> steps) {}
}
