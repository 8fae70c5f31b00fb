package app.auditorium.records;

import app.auditorium.assignment.Candidate;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditEvents;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditPapers;
import app.auditorium.audit.AuditPlan;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Audits;
import app.auditorium.audit.Declaration;
import app.auditorium.audit.Declarations;
import app.auditorium.audit.Meeting;
import app.auditorium.audit.Paper;
import app.auditorium.document.DocumentRow;
import app.auditorium.finding.Answer;
import app.auditorium.finding.CorrectiveActions;
import app.auditorium.finding.EvidenceFiles;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingEvents;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.Findings;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.RecordsSource;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import app.auditorium.report.Report;
import app.auditorium.report.Reports;
import app.auditorium.report.TechnicalReviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The audits of a certification: team justification, plan and meetings, findings with their answers, reports, reviews, and steps. */
@Component
class AuditRecords implements RecordsSource {

    private final Audits audits;
    private final AuditCalendar calendar;
    private final AuditPapers papers;
    private final Declarations declarations;
    private final AuditEvents events;
    private final Findings findings;
    private final CorrectiveActions answers;
    private final FindingEvents findingEvents;
    private final Reports reports;
    private final TechnicalReviews reviews;
    private final EvidenceFiles evidence;
    private final RecordPress press;

    AuditRecords(
            Audits audits,
            AuditCalendar calendar,
            AuditPapers papers,
            Declarations declarations,
            AuditEvents events,
            Findings findings,
            CorrectiveActions answers,
            FindingEvents findingEvents,
            Reports reports,
            TechnicalReviews reviews,
            EvidenceFiles evidence,
            RecordPress press) {
        this.audits = audits;
        this.calendar = calendar;
        this.papers = papers;
        this.declarations = declarations;
        this.events = events;
        this.findings = findings;
        this.answers = answers;
        this.findingEvents = findingEvents;
        this.reports = reports;
        this.reviews = reviews;
        this.evidence = evidence;
        this.press = press;
    }

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        var files = new ArrayList<RecordFile>();
        for (AuditRow row : calendar.list(AuditFilter.ofCertification(certification), PageRequest.first(200))
                .items()) {
            AuditDetails audit = audits.details(row.id()).orElseThrow();
            String name = row.start() + "-"
                    + row.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String title = Texts.of(locale, "report.type." + row.type()) + " · " + row.start();
            files.add(press.file(Section.TEAM, title, name, locale, () -> team(audit, locale)));
            papers.plan(row.id())
                    .filter(paper -> paper.version() != Paper.NONE)
                    .ifPresent(paper -> files.add(press.file(
                            Section.PLAN, title, name, locale, () -> plan(paper.content(), row.id(), locale))));
            if (findings.count(FindingFilter.ofAudit(row.id())) > 0) {
                files.add(press.file(Section.FINDINGS, title, name, locale, () -> findings(row.id(), locale)));
                evidence(files, row.id(), title, name);
            }
            for (Report.Submitted version : reports.versions(row.id())) {
                files.add(new RecordFile(
                        Section.REPORT,
                        title + " · " + Texts.of(locale, "report.version", version.number()),
                        name + "-" + version.number() + ".pdf",
                        () -> reports.print(row.id(), version.number(), locale).orElseThrow()));
            }
            if (!reviews.of(row.id()).isEmpty()) {
                files.add(press.file(Section.REVIEW, title, name, locale, () -> reviewed(row.id(), locale)));
            }
            files.add(press.file(Section.HISTORY, title, name, locale, () -> steps(row.id(), locale)));
        }
        return files;
    }

    private void evidence(List<RecordFile> files, UUID audit, String title, String name) {
        int count = 0;
        for (FindingDetails finding : found(audit)) {
            for (DocumentRow document : evidence.of(finding)) {
                files.add(press.uploaded(Section.FINDINGS, title, name + "-" + ++count, document));
            }
            for (Answer answer : answers.of(finding)) {
                for (DocumentRow document : evidence.of(answer)) {
                    files.add(press.uploaded(Section.FINDINGS, title, name + "-" + ++count, document));
                }
            }
        }
    }

    private List<FindingDetails> found(UUID audit) {
        return findings.list(FindingFilter.ofAudit(audit), PageRequest.first(200))
                .items();
    }

    private List<Markup> team(AuditDetails audit, Locale locale) {
        var rows = new ArrayList<List<String>>();
        for (Candidate candidate : audits.candidates(audit.id()).orElse(List.of())) {
            boolean chosen = audit.team().stream().anyMatch(m -> m.auditorId().equals(candidate.auditorId()));
            rows.add(List.of(
                    candidate.name(),
                    Texts.of(
                            locale,
                            chosen
                                    ? "records.team.chosen"
                                    : candidate.allowed() ? "records.team.allowed" : "records.team.refused"),
                    candidate.reasons().stream()
                            .map(reason -> reason.rule() + " " + reason.text(locale))
                            .collect(Collectors.joining("; "))));
        }
        List<String> members = audit.team().stream()
                .map(m -> m.name() + " · " + Texts.of(locale, "report.role." + m.role()))
                .toList();
        var body = new ArrayList<Markup>(List.of(
                Prose.bullets(members),
                Prose.textTable(
                        List.of(
                                Texts.of(locale, "records.team.who"),
                                Texts.of(locale, "records.team.judged"),
                                Texts.of(locale, "records.team.why")),
                        rows)));
        List<Declaration> declared = declarations.of(audit.id());
        if (!declared.isEmpty()) {
            body.addAll(declarations(declared, locale));
        }
        return body;
    }

    private static List<Markup> declarations(List<Declaration> declared, Locale locale) {
        return List.of(
                Prose.heading(Texts.of(locale, "records.declarations")),
                Prose.textTable(
                        List.of(
                                Texts.of(locale, "records.declarations.when"),
                                Texts.of(locale, "records.team.who"),
                                Texts.of(locale, "records.declarations.what"),
                                Texts.of(locale, "records.declarations.by"),
                                Texts.of(locale, "records.declarations.wording")),
                        declared.stream()
                                .map(each -> List.of(
                                        RecordPress.moment(each.at()),
                                        each.auditor(),
                                        Texts.of(locale, "declaration.statement." + each.statement())
                                                + (each.words() == null ? "" : " · " + each.words()),
                                        String.valueOf(each.person())
                                                + (each.source() == null ? "" : " · " + each.source()),
                                        each.wording() == null ? "" : each.wording()))
                                .toList()));
    }

    private List<Markup> plan(AuditPlan plan, UUID audit, Locale locale) {
        var body = new ArrayList<Markup>();
        body.add(Prose.facts(
                new Fact(Texts.of(locale, "report.item.OBJECTIVES"), plan.objectives()),
                new Fact(Texts.of(locale, "report.item.CRITERIA"), plan.criteria()),
                new Fact(Texts.of(locale, "report.item.SCOPE"), plan.scope()),
                new Fact(
                        Texts.of(locale, "records.plan.onSite"),
                        plan.onSiteDays().toPlainString()),
                new Fact(
                        Texts.of(locale, "records.plan.remote"),
                        plan.remoteDays().toPlainString())));
        body.add(Prose.textTable(
                List.of(
                        Texts.of(locale, "records.plan.when"),
                        Texts.of(locale, "records.plan.who"),
                        Texts.of(locale, "records.plan.what"),
                        Texts.of(locale, "records.plan.where")),
                plan.agenda().stream()
                        .map(line -> List.of(
                                line.day() + " " + line.from() + "–" + line.to(),
                                Texts.list(locale, line.names()),
                                line.what(),
                                line.place()))
                        .toList()));
        papers.opening(audit).ifPresent(opening -> meeting(body, "opening", opening, locale));
        papers.closing(audit).ifPresent(closing -> meeting(body, "closing", closing.meeting(), locale));
        papers.stage1(audit).ifPresent(stage1 -> {
            body.add(Prose.heading(Texts.of(locale, "records.stage1")));
            body.add(Prose.paragraph(stage1.summary()));
            body.add(Prose.bullets(stage1.concerns()));
            if (stage1.readiness() != null) {
                body.add(Prose.paragraph(Texts.of(locale, "report.readiness." + stage1.readiness())));
            }
        });
        return body;
    }

    private static void meeting(List<Markup> body, String which, Meeting meeting, Locale locale) {
        body.add(Prose.heading(Texts.of(locale, "plan.draft." + which)));
        body.add(Prose.paragraph(meeting.day() + " " + meeting.at() + " · " + meeting.place()));
        body.add(Prose.bullets(meeting.attendees()));
        body.add(Prose.paragraph(meeting.notes()));
    }

    private List<Markup> findings(UUID audit, Locale locale) {
        var body = new ArrayList<Markup>();
        for (FindingDetails finding : found(audit)) {
            body.add(Prose.heading(Texts.of(locale, "grade." + finding.grade() + ".long")
                    + (finding.clause() == null ? "" : " · " + finding.clause())));
            body.add(Prose.facts(
                    new Fact(Texts.of(locale, "report.finding.statement"), finding.statement()),
                    new Fact(Texts.of(locale, "report.finding.evidence"), finding.evidence()),
                    new Fact(
                            Texts.of(locale, "report.finding.state"),
                            Texts.of(locale, "finding.state." + finding.state()))));
            for (Answer answer : answers.of(finding)) {
                if (answer.isSent()) {
                    body.add(Prose.subheading(answer.answeredOn() + " · " + answer.writtenBy()
                            + (answer.source() == null ? "" : " · " + answer.source())));
                    body.add(Prose.facts(
                            new Fact(
                                    Texts.of(locale, "report.finding.cause"),
                                    answer.content().cause()),
                            new Fact(
                                    Texts.of(locale, "report.finding.correction"),
                                    answer.content().correction()),
                            new Fact(
                                    Texts.of(locale, "report.finding.action"),
                                    answer.content().action()),
                            new Fact(
                                    Texts.of(locale, "report.finding.evidence"),
                                    answer.content().evidence())));
                }
            }
            body.add(Prose.bullets(findingEvents.of(finding).stream()
                    .map(event -> RecordPress.moment(event.at())
                            + " · " + Texts.of(locale, "records.finding.step." + event.step())
                            + " → " + Texts.of(locale, "finding.state." + event.after())
                            + " · " + Objects.toString(event.person(), "")
                            + (event.reason() == null ? "" : " · " + event.reason())
                            + (event.evidence() == null ? "" : " · " + event.evidence()))
                    .toList()));
        }
        return body;
    }

    private List<Markup> reviewed(UUID audit, Locale locale) {
        var body = new ArrayList<Markup>();
        reviews.of(audit).forEach(review -> {
            body.add(Prose.heading(RecordPress.moment(review.at())
                    + " · " + Objects.toString(review.person(), "")
                    + " · " + Texts.of(locale, "records.review.result." + review.result())));
            body.add(Prose.bullets(review.review().answers().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey().rule()
                            + " " + Texts.of(locale, "records.review.point." + entry.getKey())
                            + ": "
                            + Texts.of(
                                    locale, "records.review." + entry.getValue().result())
                            + " " + entry.getValue().remark())
                    .toList()));
            if (review.recommendation() != null) {
                body.add(Prose.paragraph(Texts.of(locale, "report.recommendation." + review.recommendation())));
            }
            body.add(Prose.paragraph(review.review().reason()));
        });
        return body;
    }

    private List<Markup> steps(UUID audit, Locale locale) {
        return List.of(Prose.textTable(
                List.of(
                        Texts.of(locale, "records.steps.when"),
                        Texts.of(locale, "records.steps.who"),
                        Texts.of(locale, "records.steps.what"),
                        Texts.of(locale, "records.steps.rules")),
                events.of(audit).stream()
                        .map(event -> List.of(
                                RecordPress.moment(event.at()),
                                Objects.toString(event.person(), ""),
                                Texts.of(locale, "records.audit.step." + event.step())
                                        + " → " + Texts.of(locale, "records.audit.state." + event.after())
                                        + (event.reason() == null ? "" : " · " + event.reason()),
                                String.join(", ", event.rules()) + " · " + event.ruleSet()))
                        .toList()));
    }
}
