package app.auditorium.standalone.demo;

import app.auditorium.audit.Stage1Topic;
import app.auditorium.certification.AuditType;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.report.NewReview;
import app.auditorium.report.Recommendation;
import app.auditorium.report.Report;
import app.auditorium.report.ReportContent;
import app.auditorium.report.ReportItem;
import app.auditorium.report.ReportedFinding;
import app.auditorium.report.ReviewPoint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The reports of audits as they were handed in, and their technical reviews. */
final class ReportRows {

    private final Rows rows;
    private final JsonMapper json;
    private final BodyFile file;
    private final PaperBook book;
    private final Verifications verifications;
    private final Hours hours;
    private final UUID reviewer;
    private final Phrases phrases;
    private final Map<UUID, Answer> answers;

    ReportRows(
            Rows rows,
            JsonMapper json,
            BodyFile file,
            PaperBook book,
            Verifications verifications,
            Hours hours,
            UUID reviewer) {
        this.rows = rows;
        this.json = json;
        this.file = file;
        this.book = book;
        this.verifications = verifications;
        this.hours = hours;
        this.reviewer = reviewer;
        this.phrases = new Phrases(file.body(), "reports");
        this.answers = file.answers().stream()
                .collect(Collectors.toMap(answer -> answer.finding().id(), answer -> answer));
    }

    private record Written(Audit audit, ReportContent content, String whole) {}

    void write() {
        List<Written> written = file.audits().stream()
                .filter(Audit::isReported)
                .map(this::written)
                .toList();
        rows.byDay(
                written,
                one -> course(one.audit).reported(),
                one -> one.audit.lead().name(),
                this::reported);
        rows.insert(
                "technical_review",
                "id, audit_id, report_number, outcome, recommendation, checklist, person_id, person, reviewed_at",
                written.stream().filter(one -> one.audit.isReviewed()).toList(),
                one -> Arrays.asList(
                        UUID.nameUUIDFromBytes(("review " + one.audit.id()).getBytes(StandardCharsets.UTF_8)),
                        one.audit.id(),
                        1,
                        "PASSED",
                        recommendation(one.audit, true),
                        new Rows.Json(json.writeValueAsString(review(one.audit))),
                        reviewer,
                        DemoPerson.of(file.body(), Role.TECHNICAL_REVIEWER).title(),
                        hours.at(course(one.audit).reviewed(), 16, one.audit.id())));
    }

    private void reported(List<Written> ofDay) {
        rows.insert(
                "audit_report",
                "audit_id, content, state, changed_at, version",
                ofDay,
                one -> Arrays.asList(
                        one.audit.id(),
                        new Rows.Json(json.writeValueAsString(one.content)),
                        one.audit.isReviewed() ? Report.State.PASSED : Report.State.SUBMITTED,
                        hours.at(course(one.audit).reported(), 15, one.audit.id()),
                        one.audit.isReviewed() ? 2 : 1));
        rows.insert(
                "audit_report_version",
                "audit_id, number, content, person_id, person, submitted_at, issued_at",
                ofDay,
                one -> Arrays.asList(
                        one.audit.id(),
                        1,
                        new Rows.Json(one.whole),
                        null,
                        one.audit.lead().name(),
                        hours.at(course(one.audit).reported(), 15, one.audit.id()),
                        one.audit.isReviewed() ? hours.at(course(one.audit).reviewed(), 16, one.audit.id()) : null));
    }

    private Course course(Audit audit) {
        return file.courses().of(audit);
    }

    private Written written(Audit audit) {
        Phrases.Voice voice = phrases.voice(
                audit.engagement().client(), book.language(audit), audit.days().last());
        List<Audit> earlierAudits = file.courses().of(audit.engagement()).stream()
                .filter(other -> other.released()
                        && other.days().last().isBefore(audit.days().first()))
                .toList();
        List<ReportedFinding> found = book.findings(audit).stream()
                .map(finding -> told(finding, audit, false))
                .toList();
        List<ReportedFinding> earlier = audit.isStage1()
                ? List.of()
                : earlierAudits.reversed().stream()
                        .flatMap(other -> book.findings(other).stream())
                        .filter(Finding::isNonconformity)
                        .map(finding -> told(finding, audit, true))
                        .limit(100)
                        .toList();
        List<String> points = audit.engagement().standard() == StandardId.TOSHMS
                ? Arrays.asList(Texts.of(Locale.TRADITIONAL_CHINESE, "report.special.points")
                        .split("\n"))
                : List.of();
        ReportContent content = content(audit, voice, !earlier.isEmpty(), points);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("content", content);
        whole.put("known", known(audit, found, earlier, Language.EN));
        whole.put("knownZh", known(audit, found, earlier, Language.ZH));
        whole.put("findings", found);
        whole.put("earlier", earlier);
        return new Written(audit, content, json.writeValueAsString(whole));
    }

    private ReportContent content(Audit audit, Phrases.Voice voice, boolean earlier, List<String> points) {
        Map<ReportItem, String> texts = new EnumMap<>(ReportItem.class);
        for (ReportItem item : ReportItem.of(AuditType.valueOf(audit.visit().type()))) {
            if (item.isAsked()) {
                texts.put(item, text(item, audit, voice, earlier));
            }
        }
        return new ReportContent(
                texts,
                recommendation(audit, false),
                points.isEmpty() ? "" : voice.say("report.review"),
                points.stream()
                        .map(point -> new ReportContent.SpecialPoint(point, ReportContent.Result.CONFORMS, ""))
                        .toList());
    }

    private String text(ReportItem item, Audit audit, Phrases.Voice voice, boolean earlier) {
        boolean first = audit.isStage1() || audit.visit().type().equals("STAGE_2");
        return switch (item) {
            case CRITERIA -> book.of(audit).plan().criteria();
            case OBJECTIVES -> book.of(audit).plan().objectives();
            case SCOPE -> book.of(audit).plan().scope();
            case CLIENT -> voice.say("report.CLIENT", "contact", representative(audit));
            case FINDINGS -> audit.isStage1() ? book.of(audit).stage1().summary() : voice.say("report.FINDINGS");
            case CHANGES, USE_OF_MARKS -> voice.say("report." + item + (first ? ".first" : ".later"));
            case EARLIER_ACTIONS -> voice.say("report." + item + (earlier ? ".later" : ".first"));
            case COMBINED -> combined(audit, voice);
            default -> voice.say("report." + item);
        };
    }

    private static String representative(Audit audit) {
        Client.Contact contact = audit.engagement().client().contacts().getFirst();
        return contact.name() + " · " + contact.function();
    }

    /** The audits of other standards on the days about this one. */
    private String combined(Audit audit, Phrases.Voice voice) {
        List<String> others = file.engagements().stream()
                .filter(other -> other.together().equals(audit.engagement().together())
                        && !other.id().equals(audit.engagement().id()))
                .filter(other -> file.courses().of(other).stream()
                        .anyMatch(its -> its.visit().type().equals(audit.visit().type())
                                && its.visit().wanted().equals(audit.visit().wanted())))
                .map(other -> PaperBook.titled(other.standard()))
                .toList();
        return others.isEmpty()
                ? voice.say("report.COMBINED.single")
                : voice.say("report.COMBINED.together", "others", Texts.list(book.locale(audit), others));
    }

    /** @param later as a later audit tells it */
    private ReportedFinding told(Finding finding, Audit audit, boolean later) {
        Answer answer = answers.get(finding.id());
        boolean major = finding.grade().equals("MAJOR");
        boolean seen = later || major && isVerified(finding.audit());
        String state = !finding.isNonconformity() ? "NOTED" : later ? "CLOSED" : seen ? "VERIFIED" : "ACCEPTED";
        return new ReportedFinding(
                finding.clause(),
                finding.grade(),
                state,
                finding.statement(),
                finding.evidence(),
                answer == null ? "" : answer.cause(),
                answer == null ? "" : answer.correction(),
                answer == null ? "" : answer.action(),
                finding.isNonconformity() && seen
                        ? verifications.of(
                                finding,
                                major
                                        ? course(finding.audit()).verified()
                                        : audit.days().last())
                        : null);
    }

    private boolean isVerified(Audit audit) {
        return !course(audit).verified().isAfter(course(audit).reported());
    }

    private @Nullable Recommendation recommendation(Audit audit, boolean reviewed) {
        if (audit.isStage1()) {
            return null;
        }
        Course course = course(audit);
        boolean open = book.findings(audit).stream()
                        .anyMatch(finding -> finding.grade().equals("MAJOR"))
                && course.verified().isAfter(reviewed ? course.reviewed() : course.reported());
        return open ? Recommendation.ONCE_VERIFIED : Recommendation.RECOMMENDED;
    }

    private NewReview review(Audit audit) {
        boolean nothing = book.findings(audit).stream().noneMatch(Finding::isNonconformity);
        Map<ReviewPoint, NewReview.Answered> answers = new EnumMap<>(ReviewPoint.class);
        for (ReviewPoint point : ReviewPoint.values()) {
            answers.put(
                    point,
                    nothing && point == ReviewPoint.ACTIONS_ACCEPTED
                            ? new NewReview.Answered(
                                    NewReview.Result.NOT_APPLICABLE,
                                    Texts.of(book.locale(audit), "report.earlier.none"))
                            : new NewReview.Answered(NewReview.Result.YES, ""));
        }
        return new NewReview(answers, recommendation(audit, true), null);
    }

    /** What the portal knows by itself; a version keeps it in both languages. */
    private Map<ReportItem, String> known(
            Audit audit, List<ReportedFinding> found, List<ReportedFinding> earlier, Language language) {
        Locale locale = PaperBook.locale(language);
        Client client = audit.engagement().client();
        Map<ReportItem, String> known = new EnumMap<>(ReportItem.class);
        known.put(
                ReportItem.BODY,
                language == Language.ZH ? file.body().titleZh() : file.body().title());
        known.put(
                ReportItem.CLIENT,
                String.join(
                        "\n",
                        client.title().in(language),
                        audit.sites().getFirst().address(),
                        representative(audit)));
        known.put(
                ReportItem.TYPE,
                Texts.of(locale, "report.type." + audit.visit().type()) + " · "
                        + audit.engagement().standard().name().replace('_', ' '));
        known.put(
                ReportItem.TEAM,
                audit.team().stream()
                        .map(member ->
                                member.auditor().name() + " · " + Texts.of(locale, "report.role." + member.role()))
                        .collect(Collectors.joining("\n")));
        known.put(
                ReportItem.DATES_AND_PLACES,
                Stream.concat(
                                Stream.of(audit.days().shown()),
                                audit.sites().stream().map(site -> site.name() + " · " + site.address()))
                        .collect(Collectors.joining("\n")));
        known.put(ReportItem.FINDINGS, tally(found, "report.findings.none", locale) + looked(audit, locale));
        if (audit.isStage1()) {
            known.put(
                    ReportItem.RECOMMENDATION,
                    Stream.concat(
                                    Stream.of(Texts.of(
                                            locale,
                                            "report.readiness."
                                                    + book.of(audit).stage1().readiness())),
                                    book.of(audit).stage1().concerns().stream())
                            .collect(Collectors.joining("\n")));
        }
        known.put(ReportItem.EARLIER_ACTIONS, tally(earlier, "report.earlier.none", locale));
        return known;
    }

    private static String tally(List<ReportedFinding> findings, String none, Locale locale) {
        var counts = new HashMap<String, Integer>();
        findings.forEach(finding -> counts.merge(finding.grade(), 1, Integer::sum));
        return findings.isEmpty()
                ? Texts.of(locale, none)
                : Arrays.stream(Grade.values())
                        .filter(grade -> counts.containsKey(grade.name()))
                        .map(grade -> Texts.of(locale, "grade." + grade + ".long") + ": " + counts.get(grade.name()))
                        .collect(Collectors.joining("\n"));
    }

    /** What of Taiwan's lists stage 1 looked at. */
    private String looked(Audit audit, Locale locale) {
        return !audit.isStage1() || book.of(audit).stage1().reviewed().isEmpty()
                ? ""
                : Arrays.stream(Stage1Topic.Phase.values())
                        .map(phase -> "\n" + Texts.of(locale, "stage1.phase." + phase) + ": "
                                + phase.topics().stream()
                                        .map(topic -> Texts.of(locale, "stage1.topic." + topic))
                                        .collect(Collectors.joining(" · ")))
                        .collect(Collectors.joining());
    }
}
