package app.auditorium.records;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditEvents;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditPapers;
import app.auditorium.audit.AuditPlan;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Audits;
import app.auditorium.audit.ClosingMeeting;
import app.auditorium.audit.Declaration;
import app.auditorium.audit.Declarations;
import app.auditorium.audit.Meeting;
import app.auditorium.audit.Paper;
import app.auditorium.audit.Stage1Conclusions;
import app.auditorium.audit.TeamJudgement;
import app.auditorium.audit.TeamJudgement.Judged;
import app.auditorium.audit.TeamJudgements;
import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.finding.Answer;
import app.auditorium.finding.CorrectiveActions;
import app.auditorium.finding.EvidenceFiles;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingEvents;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.Findings;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import app.auditorium.paper.RecordsSource;
import app.auditorium.records.AuditsOnFile.Held;
import app.auditorium.report.Reports;
import app.auditorium.report.TechnicalReviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audits of a certification: team justification, plan and meetings, findings with their answers, reports, reviews, and steps. */
@Component
class AuditRecords implements RecordsSource {

    private final Audits audits;
    private final TeamJudgements judgements;
    private final AuditCalendar calendar;
    private final AuditsOnFile onFile;
    private final AuditPapers papers;
    private final Declarations declarations;
    private final AuditEvents events;
    private final Findings findings;
    private final CorrectiveActions answers;
    private final FindingEvents findingEvents;
    private final Reports reports;
    private final TechnicalReviews reviews;
    private final EvidenceFiles evidence;
    private final Documents documents;

    AuditRecords(
            Audits audits,
            TeamJudgements judgements,
            AuditCalendar calendar,
            AuditsOnFile onFile,
            AuditPapers papers,
            Declarations declarations,
            AuditEvents events,
            Findings findings,
            CorrectiveActions answers,
            FindingEvents findingEvents,
            Reports reports,
            TechnicalReviews reviews,
            EvidenceFiles evidence,
            Documents documents) {
        this.audits = audits;
        this.judgements = judgements;
        this.calendar = calendar;
        this.onFile = onFile;
        this.papers = papers;
        this.declarations = declarations;
        this.events = events;
        this.findings = findings;
        this.answers = answers;
        this.findingEvents = findingEvents;
        this.reports = reports;
        this.reviews = reviews;
        this.evidence = evidence;
        this.documents = documents;
    }

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        var files = new ArrayList<RecordFile>();
        List<AuditRow> rows = calendar.list(AuditFilter.ofCertification(certification), PageRequest.first(200))
                .items();
        Map<UUID, Held> kept = onFile.of(rows.stream().map(AuditRow::id).toList());
        Map<UUID, List<DocumentRow>> uploaded = uploaded(
                kept.values().stream().flatMap(held -> held.findings().stream()).toList());
        for (AuditRow row : rows) {
            Held held = Objects.requireNonNull(kept.get(row.id()));
            String title = Texts.of(locale, "report.type." + row.type()) + " · " + row.start();
            files.add(RecordFile.sheet(Section.TEAM, title, held.judgedAt(), () -> team(row.id(), locale)));
            if (held.planned()) {
                files.add(RecordFile.sheet(Section.PLAN, title, null, () -> plan(row.id(), locale)));
            }
            if (!held.findings().isEmpty()) {
                files.add(RecordFile.sheet(Section.FINDINGS, title, null, () -> findings(row.id(), locale)));
            }
            held.findings().stream()
                    .flatMap(finding -> uploaded.getOrDefault(finding, List.of()).stream())
                    .forEach(document -> files.add(RecordPress.uploaded(documents, Section.FINDINGS, title, document)));
            for (int number : held.reports()) {
                files.add(RecordFile.pdf(
                        Section.REPORT,
                        title + " · " + Texts.of(locale, "report.version", number),
                        () -> reports.print(row.id(), number, locale).orElseThrow()));
            }
            if (held.reviewed()) {
                files.add(RecordFile.sheet(Section.REVIEW, title, null, () -> reviewed(row.id(), locale)));
            }
            files.add(RecordFile.sheet(Section.HISTORY, title, null, () -> steps(row.id(), locale)));
        }
        return files;
    }

    /** By finding: the files of each, and after them those of its answers. */
    private Map<UUID, List<DocumentRow>> uploaded(List<UUID> findings) {
        if (findings.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Answer>> said = answers.ofOwn(findings);
        Map<UUID, List<DocumentRow>> found = evidence.of(findings);
        Map<UUID, List<DocumentRow>> sent =
                evidence.ofAnswers(said.values().stream().flatMap(List::stream).toList());
        return findings.stream()
                .collect(Collectors.toMap(
                        finding -> finding,
                        finding -> Stream.concat(
                                        found.getOrDefault(finding, List.of()).stream(),
                                        said.getOrDefault(finding, List.of()).stream()
                                                .flatMap(answer -> sent.getOrDefault(answer.id(), List.of()).stream()))
                                .toList()));
    }

    /** The team, and of everybody else why he could have gone or not, as the rules said it when the team was saved. */
    private List<Markup> team(UUID id, Locale locale) {
        AuditDetails audit = audits.details(id).orElseThrow();
        Optional<TeamJudgement> judgement = judgements.of(id);
        List<Judged> judged = judgement.map(TeamJudgement::auditors).orElse(List.of());
        var body = new ArrayList<Markup>();
        body.add(Prose.facts(
                new Fact(
                        Texts.of(locale, "records.team.audited"),
                        joined(
                                new DateRange(audit.start(), audit.end()).shown(),
                                "IAF " + Texts.list(locale, audit.iafCodes()))),
                new Fact(
                        Texts.of(locale, "records.team.saved"),
                        judgement
                                .map(then -> joined(RecordPress.moment(then.at()), then.by()))
                                .orElse(null))));
        body.add(Prose.note(Texts.of(locale, judgement.isPresent() ? "records.team.then" : "records.team.not-kept")));
        body.add(Prose.heading(Texts.of(locale, "records.why.team")));
        body.add(Prose.textTable(
                List.of(40, 30, 30),
                List.of(
                        Texts.of(locale, "records.team.who"),
                        Texts.of(locale, "records.team.role"),
                        Texts.of(locale, "records.team.covers")),
                audit.team().stream()
                        .map(member -> List.of(
                                member.name(),
                                Texts.of(locale, "report.role." + member.role()),
                                covers(member, judged, locale)))
                        .toList()));
        if (judgement.isPresent()) {
            others(body, audit, judged, locale);
        }
        declarations(body, declarations.of(audit.id()), locale);
        return body;
    }

    private static String covers(AuditDetails.Member member, List<Judged> judged, Locale locale) {
        return judged.stream()
                .filter(one -> one.auditorId().equals(member.auditorId())
                        && !one.covers().isEmpty())
                .findFirst()
                .map(one -> "IAF " + Texts.list(locale, one.covers()))
                .orElse("–");
    }

    private static void others(List<Markup> body, AuditDetails audit, List<Judged> judged, Locale locale) {
        List<Judged> others = judged.stream()
                .filter(one ->
                        audit.team().stream().noneMatch(m -> m.auditorId().equals(one.auditorId())))
                .toList();
        List<String> could = others.stream()
                .filter(one -> one.against().isEmpty())
                .map(Judged::name)
                .toList();
        body.add(Prose.heading(Texts.of(locale, "records.team.could")));
        body.add(Prose.paragraph(could.isEmpty() ? Texts.of(locale, "records.why.none") : Texts.list(locale, could)));
        List<List<String>> refused = others.stream()
                .filter(one -> !one.against().isEmpty())
                .map(one -> List.of(
                        one.name(),
                        one.against().stream()
                                .map(against -> against.rule() + " " + against.text(locale))
                                .collect(Collectors.joining("\n"))))
                .toList();
        if (!refused.isEmpty()) {
            body.add(Prose.heading(Texts.of(locale, "records.team.could-not")));
            body.add(Prose.textTable(
                    List.of(22, 78),
                    List.of(Texts.of(locale, "records.team.who"), Texts.of(locale, "records.team.why")),
                    refused));
        }
    }

    private static void declarations(List<Markup> body, List<Declaration> declared, Locale locale) {
        if (declared.isEmpty()) {
            return;
        }
        body.add(Prose.heading(Texts.of(locale, "records.declarations")));
        for (Declaration each : declared) {
            body.add(Prose.together(
                    Prose.subheading(
                            each.auditor() + " · " + Texts.of(locale, "declaration.statement." + each.statement())),
                    Prose.paragraph(joined(
                            RecordPress.moment(each.at()),
                            each.person() == null
                                    ? null
                                    : Texts.of(locale, "records.declarations.by") + " " + each.person(),
                            each.source())),
                    each.words() == null ? Markup.NOTHING : Prose.paragraph(each.words()),
                    each.wording() == null ? Markup.NOTHING : Prose.note(each.wording())));
        }
    }

    private List<Markup> plan(UUID audit, Locale locale) {
        Paper<AuditPlan> paper = papers.plan(audit).orElseThrow();
        AuditPlan plan = paper.content();
        var body = new ArrayList<Markup>();
        var facts = new ArrayList<Fact>(List.of(
                new Fact(
                        Texts.of(locale, "records.plan.issued"),
                        paper.issuedAt() == null
                                ? Texts.of(locale, "records.plan.not-issued")
                                : RecordPress.moment(paper.issuedAt()) + " · "
                                        + Texts.of(locale, "report.version", paper.revision())),
                new Fact(Texts.of(locale, "report.item.OBJECTIVES"), plan.objectives()),
                new Fact(Texts.of(locale, "report.item.CRITERIA"), plan.criteria()),
                new Fact(Texts.of(locale, "report.item.SCOPE"), plan.scope()),
                new Fact(
                        Texts.of(locale, "records.plan.onSite"),
                        plan.onSiteDays().toPlainString()),
                new Fact(
                        Texts.of(locale, "records.plan.remote"),
                        plan.remoteDays().toPlainString())));
        if (!plan.onSiteJustification().isEmpty()) {
            facts.add(new Fact(Texts.of(locale, "records.plan.onSiteWhy"), plan.onSiteJustification()));
        }
        if (!plan.stage1StillHolds().isEmpty()) {
            facts.add(new Fact(Texts.of(locale, "records.plan.stage1"), plan.stage1StillHolds()));
        }
        body.add(Prose.facts(facts));
        body.add(Prose.heading(Texts.of(locale, "records.plan.agenda")));
        body.add(Prose.textTable(
                List.of(20, 20, 40, 20),
                List.of(
                        Texts.of(locale, "records.plan.when"),
                        Texts.of(locale, "records.plan.who"),
                        Texts.of(locale, "records.plan.what"),
                        Texts.of(locale, "records.plan.where")),
                plan.agenda().stream()
                        .map(line -> List.of(
                                text(line.day()) + "\n" + text(line.from()) + "–" + text(line.to()),
                                Texts.list(locale, line.names()),
                                line.what(),
                                line.place()))
                        .toList()));
        interviews(body, plan, locale);
        papers.opening(audit).ifPresent(opening -> meeting(body, "opening", opening, locale));
        papers.closing(audit).ifPresent(closing -> {
            meeting(body, "closing", closing.meeting(), locale);
            invited(body, closing, locale);
        });
        papers.stage1(audit).ifPresent(stage1 -> stage1(body, stage1, locale));
        return body;
    }

    /** Whom the team talks to, and why not with somebody. */
    private static void interviews(List<Markup> body, AuditPlan plan, Locale locale) {
        if (plan.interviews().isEmpty()) {
            return;
        }
        body.add(Prose.heading(Texts.of(locale, "records.plan.interviews")));
        body.add(Prose.textTable(
                List.of(40, 20, 40),
                List.of(
                        Texts.of(locale, "records.plan.interviewee"),
                        Texts.of(locale, "records.plan.interview"),
                        Texts.of(locale, "records.plan.justification")),
                plan.interviews().stream()
                        .map(one -> List.of(
                                Texts.of(locale, "interviewee." + one.who()),
                                Texts.of(
                                        locale,
                                        !one.planned()
                                                ? "records.plan.interview.none"
                                                : one.remote()
                                                        ? "records.plan.interview.remote"
                                                        : "records.plan.interview.on-site"),
                                one.justification()))
                        .toList()));
    }

    private static void meeting(List<Markup> body, String which, Meeting meeting, Locale locale) {
        body.add(Prose.heading(Texts.of(locale, "plan.draft." + which)));
        body.add(Prose.facts(
                new Fact(Texts.of(locale, "records.plan.when"), joined(text(meeting.day()), text(meeting.at()))),
                new Fact(Texts.of(locale, "records.plan.where"), meeting.place()),
                new Fact(Texts.of(locale, "records.meeting.attendees"), String.join("\n", meeting.attendees())),
                new Fact(Texts.of(locale, "records.meeting.notes"), meeting.notes())));
    }

    /** Those who answer for OH&S, and why one was absent. */
    private static void invited(List<Markup> body, ClosingMeeting closing, Locale locale) {
        if (!closing.invited().isEmpty()) {
            body.add(Prose.facts(closing.invited().stream()
                    .map(one -> new Fact(
                            Texts.of(locale, "interviewee." + one.who()),
                            joined(
                                    Texts.of(
                                            locale,
                                            one.present() ? "records.meeting.present" : "records.meeting.absent"),
                                    one.justification())))
                    .toList()));
        }
    }

    private static void stage1(List<Markup> body, Stage1Conclusions stage1, Locale locale) {
        body.add(Prose.heading(Texts.of(locale, "records.stage1")));
        body.add(Prose.facts(
                new Fact(
                        Texts.of(locale, "records.stage1.readiness"),
                        Texts.of(
                                locale,
                                "report.readiness." + (stage1.readiness() == null ? "open" : stage1.readiness()))),
                new Fact(Texts.of(locale, "records.stage1.summary"), stage1.summary()),
                new Fact(Texts.of(locale, "records.stage1.concerns"), String.join("\n", stage1.concerns())),
                new Fact(
                        Texts.of(locale, "records.stage1.reviewed"),
                        Texts.list(
                                locale,
                                stage1.reviewed().stream()
                                        .sorted()
                                        .map(topic -> Texts.of(locale, "stage1.topic." + topic))
                                        .toList())),
                new Fact(Texts.of(locale, "records.stage1.not-reviewed"), stage1.notReviewed())));
    }

    /** What there is of it, one after the other. */
    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private List<Markup> findings(UUID audit, Locale locale) {
        var body = new ArrayList<Markup>();
        List<FindingDetails> found = findings.list(FindingFilter.ofAudit(audit), PageRequest.first(200))
                .items();
        List<UUID> ids = found.stream().map(FindingDetails::id).toList();
        Map<UUID, List<Answer>> said = answers.ofOwn(ids);
        Map<UUID, List<FindingEvents.Event>> taken = findingEvents.ofOwn(ids);
        for (FindingDetails finding : found) {
            body.add(Prose.heading(Texts.of(locale, "grade." + finding.grade() + ".long")
                    + (finding.clause() == null ? "" : " · " + finding.clause())));
            body.add(Prose.facts(
                    new Fact(
                            Texts.of(locale, "records.finding.raised"),
                            joined(finding.raisedOn().toString(), finding.raisedBy(), finding.site())),
                    new Fact(Texts.of(locale, "report.finding.statement"), finding.statement()),
                    new Fact(Texts.of(locale, "report.finding.evidence"), finding.evidence()),
                    new Fact(
                            Texts.of(locale, "report.finding.state"),
                            Texts.of(locale, finding.state().key(finding.grade())))));
            for (Answer answer : said.getOrDefault(finding.id(), List.of())) {
                if (answer.isSent()) {
                    body.add(Prose.subheading(joined(
                            Texts.of(locale, "records.finding.answer"),
                            text(answer.answeredOn()),
                            answer.writtenBy(),
                            answer.source())));
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
            body.add(Prose.bullets(taken.getOrDefault(finding.id(), List.of()).stream()
                    .map(event -> joined(
                            RecordPress.moment(event.at()),
                            Texts.of(locale, "records.finding.step." + event.step()) + " → "
                                    + Texts.of(locale, event.after().key(finding.grade())),
                            event.person(),
                            event.reason(),
                            event.evidence()))
                    .toList()));
        }
        return body;
    }

    private List<Markup> reviewed(UUID audit, Locale locale) {
        var body = new ArrayList<Markup>();
        reviews.of(audit).forEach(review -> {
            body.add(Prose.heading(joined(
                    RecordPress.moment(review.at()),
                    review.person(),
                    Texts.of(locale, "records.review.result." + review.result()))));
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

    /** An audit that was put on file as it stood has none. */
    private List<Markup> steps(UUID audit, Locale locale) {
        List<AuditEvents.Event> taken = events.of(audit);
        if (taken.isEmpty()) {
            return List.of(Prose.note(Texts.of(locale, "records.none")));
        }
        return List.of(Prose.textTable(
                List.of(18, 15, 35, 32),
                List.of(
                        Texts.of(locale, "records.steps.when"),
                        Texts.of(locale, "records.steps.who"),
                        Texts.of(locale, "records.steps.what"),
                        Texts.of(locale, "records.steps.rules")),
                taken.stream()
                        .map(event -> List.of(
                                RecordPress.moment(event.at()),
                                event.who(locale),
                                Texts.of(locale, "records.audit.step." + event.step())
                                        + " → " + Texts.of(locale, "records.audit.state." + event.after())
                                        + (event.reason() == null ? "" : " · " + event.reason()),
                                String.join(", ", event.rules()) + " · " + event.ruleSet()))
                        .toList()));
    }
}
