package app.auditorium.audit;

import app.auditorium.audit.AuditPlan.Interview;
import app.auditorium.audit.AuditPlan.Line;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A first draft of an audit plan from what is known: standard, scope, sites, days, team, and whom an OH&S audit talks to. */
@Component
class PlanDraft {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    AuditPlan of(AuditDetails audit, Optional<CertificationDetails> certification) {
        Locale locale = Acting.current().locale();
        String standard = audit.standard().name().replace('_', ' ');
        String sites = audit.sites().stream().map(AuditDetails.Site::name).collect(Collectors.joining("、"));
        BigDecimal days = BigDecimal.valueOf(new DateRange(audit.start(), audit.end()).days())
                .multiply(BigDecimal.valueOf(Math.max(1, auditing(audit))));
        return new AuditPlan(
                Texts.of(locale, "plan.draft.objectives." + audit.type()),
                Texts.of(locale, "plan.draft.criteria", standard),
                certification.map(CertificationDetails::scopeText).orElse("")
                        + (sites.isEmpty() ? "" : "\n" + Texts.of(locale, "plan.draft.sites", sites)),
                agenda(audit, locale, sites),
                Situation.OHS.contains(audit.standard())
                        ? Arrays.stream(Interviewee.values())
                                .map(who -> new Interview(who, false, false, ""))
                                .toList()
                        : List.of(),
                days,
                BigDecimal.ZERO,
                "",
                "");
    }

    private static long auditing(AuditDetails audit) {
        return audit.team().stream()
                .filter(member -> switch (member.role()) {
                    case LEAD_AUDITOR, AUDITOR -> true;
                    case TECHNICAL_EXPERT, OBSERVER, TRAINEE -> false;
                })
                .count();
    }

    private static List<Line> agenda(AuditDetails audit, Locale locale, String sites) {
        String lead = audit.lead().map(AuditDetails.Member::name).orElse("");
        String team = audit.team().stream().map(AuditDetails.Member::name).collect(Collectors.joining("、"));
        var lines = new ArrayList<Line>();
        for (LocalDate day = audit.start(); !day.isAfter(audit.end()); day = day.plusDays(1)) {
            boolean first = day.equals(audit.start());
            boolean last = day.equals(audit.end());
            if (first) {
                lines.add(new Line(
                        day, MORNING, MORNING.plusMinutes(30), lead, Texts.of(locale, "plan.draft.opening"), sites));
            }
            lines.add(new Line(
                    day,
                    first ? MORNING.plusMinutes(30) : MORNING,
                    last ? EVENING.minusMinutes(90) : EVENING,
                    team,
                    "",
                    sites));
            if (last) {
                lines.add(new Line(
                        day, EVENING.minusMinutes(60), EVENING, lead, Texts.of(locale, "plan.draft.closing"), sites));
            }
        }
        return lines;
    }
}
