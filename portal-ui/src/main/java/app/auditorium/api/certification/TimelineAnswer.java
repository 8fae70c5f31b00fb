package app.auditorium.api.certification;

import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Life;
import app.auditorium.kernel.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a certification stands, with its violations in words. */
record TimelineAnswer(
        CertificationState status,
        @Nullable LocalDate expiry,
        List<Life.Cycle> cycles,
        List<Life.Lapse> notCertified,
        List<Life.Obligation> obligations,
        List<Violation> violations,
        List<Life.Proposal> proposals) {

    record Violation(String rule, LocalDate since, String text) {}

    static TimelineAnswer of(Life life, Locale locale) {
        return new TimelineAnswer(
                life.status(),
                life.expiry(),
                life.cycles(),
                life.notCertified(),
                life.obligations(),
                life.violations().stream()
                        .map(v -> new Violation(
                                v.rule(), v.since(), Texts.of(locale, "rule.timeline.violation." + v.what(), v.due())))
                        .toList(),
                life.proposals());
    }
}
