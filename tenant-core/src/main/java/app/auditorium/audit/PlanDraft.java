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
import org.springframework.stereotype.Component;

/** A first draft of an audit plan from what is known: standard, scope, sites, days, team, and whom an OH&S audit talks to. */
@Component
class PlanDraft {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    AuditPlan of(AuditDetails audit, Optional<CertificationDetails> certification) {
        Locale locale = Acting.current().locale();
        String standard = audit.standard().name().replace('_', ' ');
        String sites = Texts.list(
                locale, audit.sites().stream().map(AuditDetails.Site::name).toList());
        BigDecimal days = BigDecimal.valueOf(new DateRange(audit.start(), audit.end()).days())
                .multiply(BigDecimal.valueOf(Math.max(1, audit.auditors())));
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

    private static List<Line> agenda(AuditDetails audit, Locale locale, String sites) {
        List<AuditPlan.Person> team = AuditPlan.Person.of(audit.team());
        var lines = new ArrayList<Line>();
        for (LocalDate day = audit.start(); !day.isAfter(audit.end()); day = day.plusDays(1)) {
            boolean first = day.equals(audit.start());
            boolean last = day.equals(audit.end());
            LocalTime opened = first ? MORNING.plusMinutes(30) : MORNING;
            LocalTime closing = last ? EVENING.minusMinutes(60) : EVENING;
            if (first) {
                lines.add(
                        new Line(day, MORNING, opened, team, "", Texts.of(locale, "plan.draft.opening"), sites, false));
            }
            lines.add(new Line(day, opened, LocalTime.NOON, team, "", "", sites, false));
            lines.add(new Line(
                    day, LocalTime.NOON, AFTERNOON, List.of(), "", Texts.of(locale, "plan.draft.lunch"), "", true));
            lines.add(new Line(day, AFTERNOON, closing, team, "", "", sites, false));
            if (last) {
                lines.add(new Line(
                        day, closing, EVENING, team, "", Texts.of(locale, "plan.draft.closing"), sites, false));
            }
        }
        return lines;
    }
}
