package app.auditorium.report;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditPapers;
import app.auditorium.audit.AuditPlan;
import app.auditorium.audit.ClosingMeeting;
import app.auditorium.audit.Paper;
import app.auditorium.audit.Stage1Topic;
import app.auditorium.catalogue.Standards;
import app.auditorium.finding.Answer;
import app.auditorium.finding.CorrectiveActions;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingEvents;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Findings;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills in what the system knows of an audit, in a language. */
@Component
class Facts {

    private final Findings findings;
    private final CorrectiveActions answers;
    private final FindingEvents events;
    private final AuditPapers papers;
    private final SpecialPoints points;
    private final Standards standards;
    private final JdbcClient sql;

    Facts(
            Findings findings,
            CorrectiveActions answers,
            FindingEvents events,
            AuditPapers papers,
            SpecialPoints points,
            Standards standards,
            DataSource app) {
        this.findings = findings;
        this.answers = answers;
        this.events = events;
        this.papers = papers;
        this.points = points;
        this.standards = standards;
        this.sql = JdbcClient.create(app);
    }

    Known of(AuditDetails audit, Locale locale) {
        List<FindingDetails> found = findings.list(FindingFilter.ofAudit(audit.id()), PageRequest.first(200))
                .items();
        List<FindingDetails> before = earlier(audit);
        List<UUID> all = Stream.concat(found.stream(), before.stream())
                .map(FindingDetails::id)
                .toList();
        Map<UUID, List<Answer>> said = answers.ofOwn(all);
        Map<UUID, List<FindingEvents.Event>> steps = events.ofOwn(all);
        List<ReportedFinding> reported =
                found.stream().map(finding -> reported(finding, said, steps)).toList();
        int openMajors = (int) found.stream()
                .filter(finding -> finding.grade() == Grade.MAJOR && finding.isReleased())
                .filter(finding -> finding.state() != FindingState.VERIFIED && finding.state() != FindingState.CLOSED)
                .count();
        List<ReportedFinding> earlier =
                before.stream().map(finding -> reported(finding, said, steps)).toList();
        return new Known(
                audit,
                texts(audit, locale, reported, earlier),
                reported,
                earlier,
                openMajors,
                audit.standard() == StandardId.TOSHMS ? points.on(audit.end()) : List.of());
    }

    private static ReportedFinding reported(
            FindingDetails finding, Map<UUID, List<Answer>> said, Map<UUID, List<FindingEvents.Event>> steps) {
        Answer answer = said.getOrDefault(finding.id(), List.of()).stream()
                .filter(Answer::isSent)
                .reduce((first, second) -> second)
                .orElse(null);
        String verified = steps.getOrDefault(finding.id(), List.of()).stream()
                .filter(event -> event.step().equals("VERIFY"))
                .map(FindingEvents.Event::evidence)
                .reduce((first, second) -> second)
                .orElse(null);
        return ReportedFinding.of(finding, answer, verified);
    }

    private Map<ReportItem, String> texts(
            AuditDetails audit, Locale locale, List<ReportedFinding> found, List<ReportedFinding> earlier) {
        var texts = new EnumMap<ReportItem, String>(ReportItem.class);
        texts.put(ReportItem.BODY, body(locale));
        texts.put(ReportItem.CLIENT, client(audit, locale));
        texts.put(
                ReportItem.TYPE,
                Texts.of(locale, "report.type." + audit.type()) + " · "
                        + standards.byId(audit.standard()).code());
        texts.put(
                ReportItem.TEAM,
                audit.team().stream()
                        .map(member -> member.name() + " · " + Texts.of(locale, "report.role." + member.role()))
                        .collect(Collectors.joining("\n")));
        ClosingMeeting closing = papers.closing(audit.id()).orElse(null);
        LocalDate ended = audit.end();
        String shortened = "";
        LocalDate planned = closing == null ? null : closing.plannedUntil(audit);
        if (closing != null && planned != null) {
            ended = Objects.requireNonNull(closing.meeting().day());
            shortened = Texts.of(locale, "report.shortened", ended, planned, closing.shortened());
        }
        texts.put(ReportItem.DATES_AND_PLACES, places(audit, ended));
        if (!shortened.isEmpty()) {
            texts.merge(
                    audit.type().concludesReadiness() ? ReportItem.DATES_AND_PLACES : ReportItem.DEVIATIONS,
                    shortened,
                    (dates, why) -> dates + "\n" + why);
        }
        texts.put(ReportItem.FINDINGS, tally(found, locale) + reviewed(audit, locale));
        if (audit.type().concludesReadiness()) {
            texts.put(ReportItem.RECOMMENDATION, readiness(audit, locale));
        }
        texts.put(
                ReportItem.EARLIER_ACTIONS,
                earlier.isEmpty() ? Texts.of(locale, "report.earlier.none") : tally(earlier, locale));
        return texts;
    }

    /** The readiness that was concluded, and the areas of concern. */
    private String readiness(AuditDetails audit, Locale locale) {
        return papers.stage1(audit.id())
                .map(concluded -> Stream.concat(
                                Stream.ofNullable(concluded.readiness())
                                        .map(ready -> Texts.of(locale, "report.readiness." + ready)),
                                concluded.concerns().stream())
                        .collect(Collectors.joining("\n")))
                .filter(said -> !said.isBlank())
                .orElseGet(() -> Texts.of(locale, "report.readiness.open"));
    }

    /** What was looked at of Taiwan's lists. */
    private String reviewed(AuditDetails audit, Locale locale) {
        return papers.stage1(audit.id())
                .filter(concluded -> Stage1Topic.areAskedOf(audit))
                .map(concluded -> Arrays.stream(Stage1Topic.Phase.values())
                                .map(phase -> "\n" + Texts.of(locale, "stage1.phase." + phase) + ": "
                                        + phase.topics().stream()
                                                .filter(concluded.reviewed()::contains)
                                                .map(topic -> Texts.of(locale, "stage1.topic." + topic))
                                                .collect(Collectors.joining(" · ")))
                                .collect(Collectors.joining())
                        + (concluded.notReviewed().isEmpty()
                                ? ""
                                : "\n" + Texts.of(locale, "stage1.not-reviewed", concluded.notReviewed())))
                .orElse("");
    }

    private String client(AuditDetails audit, Locale locale) {
        String name = "zh".equals(locale.getLanguage()) && audit.organisationZh() != null
                ? audit.organisationZh()
                : audit.organisation();
        String contact = sql.sql("""
                        select name || coalesce(' · ' || function, '') from contact
                        where tenant_id = current_tenant() and organisation_id = ? order by position, name limit 1""")
                .param(audit.organisationId())
                .query(String.class)
                .optional()
                .orElse("");
        String address = audit.sites().stream()
                .map(AuditDetails.Site::address)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return Stream.of(name, address, contact).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String places(AuditDetails audit, LocalDate ended) {
        var lines = new ArrayList<String>();
        lines.add(DateRange.shown(audit.start(), ended));
        audit.sites()
                .forEach(site ->
                        lines.add(site.address().isBlank() ? site.name() : site.name() + " · " + site.address()));
        return String.join("\n", lines);
    }

    private static String tally(List<ReportedFinding> found, Locale locale) {
        Map<String, Long> counts =
                found.stream().collect(Collectors.groupingBy(ReportedFinding::grade, Collectors.counting()));
        return found.isEmpty()
                ? Texts.of(locale, "report.findings.none")
                : Arrays.stream(Grade.values())
                        .filter(grade -> counts.containsKey(grade.name()))
                        .map(grade -> Texts.of(locale, "grade." + grade + ".long") + ": " + counts.get(grade.name()))
                        .collect(Collectors.joining("\n"));
    }

    /** Nonconformities of earlier audits of this certification, whose actions were to be verified. */
    private List<FindingDetails> earlier(AuditDetails audit) {
        if (audit.type().concludesReadiness()) {
            return List.of();
        }
        List<UUID> ids = sql.sql("""
                        select f.id from finding f join audit a on a.tenant_id = f.tenant_id and a.id = f.audit_id
                        where f.tenant_id = current_tenant() and a.certification_id = ? and a.ends_on < ? and f.grade in ('MAJOR', 'MINOR')
                        order by a.ends_on desc, f.id limit 100""")
                .params(audit.certificationId(), audit.start())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return ids.isEmpty() ? List.of() : findings.byIds(ids);
    }

    private String body(Locale locale) {
        return sql.sql("select name, name_zh from tenant where id = current_tenant()")
                .query((row, n) -> "zh".equals(locale.getLanguage()) && row.getString(2) != null
                        ? row.getString(2)
                        : row.getString(1))
                .optional()
                .orElseGet(() -> Acting.current().tenantName());
    }

    /** What A-55 asks for and can be suggested: from the plan, and the usual words. */
    ReportContent draft(AuditDetails audit, Locale locale) {
        var texts = new EnumMap<ReportItem, String>(ReportItem.class);
        papers.plan(audit.id()).map(Paper::content).ifPresent(plan -> from(plan, texts));
        papers.stage1(audit.id()).ifPresent(concluded -> texts.put(ReportItem.FINDINGS, concluded.summary()));
        texts.put(ReportItem.DISCLAIMER, Texts.of(locale, "report.draft.disclaimer"));
        texts.put(ReportItem.COMBINED, Texts.of(locale, "report.draft.single"));
        texts.keySet().retainAll(ReportItem.of(audit.type()));
        return new ReportContent(
                texts,
                null,
                "",
                audit.standard() == StandardId.TOSHMS
                        ? points.on(audit.end()).stream()
                                .map(point -> new ReportContent.SpecialPoint(point, null, ""))
                                .toList()
                        : List.of());
    }

    private static void from(AuditPlan plan, Map<ReportItem, String> texts) {
        texts.put(ReportItem.CRITERIA, plan.criteria());
        texts.put(ReportItem.OBJECTIVES, plan.objectives());
        texts.put(ReportItem.SCOPE, plan.scope());
    }
}
