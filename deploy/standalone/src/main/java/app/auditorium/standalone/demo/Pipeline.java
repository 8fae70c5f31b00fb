package app.auditorium.standalone.demo;

import app.auditorium.audittime.AppliedPlace;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.audittime.NewAuditTime;
import app.auditorium.engagement.ApplicationChanges;
import app.auditorium.engagement.ApplicationContent;
import app.auditorium.engagement.ApplicationDraft;
import app.auditorium.engagement.ApplicationSite;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.Engagements;
import app.auditorium.engagement.NewEngagement;
import app.auditorium.engagement.NewNotice;
import app.auditorium.engagement.NoticeStep;
import app.auditorium.engagement.NoticeTopic;
import app.auditorium.engagement.Notices;
import app.auditorium.engagement.PaperSignature;
import app.auditorium.engagement.QuoteChanges;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.QuoteLine;
import app.auditorium.engagement.Quotes;
import app.auditorium.engagement.ReviewItem;
import app.auditorium.engagement.Reviews;
import app.auditorium.engagement.Signature;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Engagements in all states and a few notices, taken through the front doors as their planner would. Part of one transaction. */
@Component
class Pipeline {

    private static final byte[] PAPER = SmallPdf.of(List.of("Copy of a paper that the client sent"));
    private static final List<StandardId> BOTH = List.of(StandardId.ISO_9001, StandardId.ISO_45001);
    private static final List<Course> COURSES = List.of(
            new Course(EngagementState.CANCELLED, 149),
            new Course(EngagementState.DECLINED, 130),
            new Course(EngagementState.PROGRAMMED, 58),
            new Course(EngagementState.CONTRACTED, 48),
            new Course(EngagementState.REVIEWED, 37),
            new Course(EngagementState.REVIEWED, 28),
            new Course(EngagementState.SUBMITTED, 23),
            new Course(EngagementState.INFO_REQUESTED, 19),
            new Course(EngagementState.SUBMITTED, 17),
            new Course(EngagementState.SUBMITTED, 13),
            new Course(EngagementState.ENQUIRY, 9),
            new Course(EngagementState.ENQUIRY, 4));

    /** How far an engagement has come since so many days. An offer is open for sixty, so what was offered is no older. */
    private record Course(EngagementState state, int days) {}

    private final Engagements engagements;
    private final Applications applications;
    private final Reviews reviews;
    private final AuditTimes times;
    private final Quotes quotes;
    private final Notices notices;
    private final Rows rows;
    private final JdbcClient sql;

    Pipeline(
            Engagements engagements,
            Applications applications,
            Reviews reviews,
            AuditTimes times,
            Quotes quotes,
            Notices notices,
            Rows rows,
            DataSource app) {
        this.engagements = engagements;
        this.applications = applications;
        this.reviews = reviews;
        this.times = times;
        this.quotes = quotes;
        this.notices = notices;
        this.rows = rows;
        this.sql = JdbcClient.create(app);
    }

    /** For clients that are not certified yet, in the body's accreditation scope. */
    void write(BodyFile file, LocalDate today) {
        var certified =
                file.engagements().stream().map(Engagement::client).distinct().toList();
        var open = new ArrayList<Client>();
        file.clients().stream()
                .filter(client -> !certified.contains(client) && client.tenant() == null)
                .filter(client ->
                        client.codes().contains("17") || client.codes().contains("19"))
                .forEach(open::add);
        // both bodies have clients enough; those that are certified take another standard
        file.clients().stream()
                .filter(client -> client.tenant() == null && client.codes().contains("17") && !open.contains(client))
                .forEach(open::add);
        var left = new ArrayList<>(open);
        for (int i = 0; i < COURSES.size(); i++) {
            List<StandardId> standards = wanted(i);
            Client client = left.stream()
                    .filter(one -> file.engagements().stream()
                            .noneMatch(held -> held.client().equals(one) && standards.contains(held.standard())))
                    .findFirst()
                    .orElse(null);
            if (client != null) {
                left.remove(client);
                engagement(client, standards, COURSES.get(i), today);
                dated(client);
                rows.on(null);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        notice(open.getLast(), NoticeTopic.SITES, "倉庫自新北市遷至桃園市，面積擴大一倍。", today, null);
        notice(open.getFirst(), NoticeTopic.MANAGEMENT, "職業安全衛生主管更換，自下月起生效。", today, NoticeStep.NOTE);
        notice(
                file.engagements().getFirst().client(),
                NoticeTopic.SERIOUS_INCIDENT,
                "維修人員於高架平台墜落，住院治療；勞動檢查機構已到場調查。",
                today,
                NoticeStep.PROPOSE_SPECIAL_AUDIT);
    }

    private static List<StandardId> wanted(int number) {
        return number % 3 == 0 ? BOTH : List.of(BOTH.get(number % 3 % 2));
    }

    private void engagement(Client client, List<StandardId> standards, Course course, LocalDate today) {
        EngagementState until = course.state();
        LocalDate wanted = WorkingDays.until(today.minusDays(course.days()));
        LocalDate since = WorkingDays.from(client.since());
        LocalDate asked = wanted.isBefore(since) ? since : wanted;
        rows.on(asked);
        UUID id = engagements
                .open(new NewEngagement(client.id(), standards, "電話詢問"))
                .orThrow()
                .id();
        if (until == EngagementState.ENQUIRY) {
            return;
        }
        LocalDate applied = WorkingDays.until(asked.plusDays(6));
        rows.on(applied);
        if (!submitted(id, client, standards, applied)) {
            return;
        }
        rows.on(WorkingDays.until(applied.plusDays(5)));
        switch (until) {
            case SUBMITTED, ENQUIRY -> {}
            case INFO_REQUESTED ->
                reviews.ask(id, version(id), "請補充夜班人數與承攬人員的作業內容。").orThrow();
            case DECLINED ->
                reviews.decline(id, version(id), "本機構目前無此技術領域的技術專家。").orThrow();
            case CANCELLED ->
                engagements
                        .cancel(id, version(id), "公司決定延後一年申請。", "客戶來函", WorkingDays.until(applied.plusDays(5)))
                        .orThrow();
            case REVIEWED, CONTRACTED, PROGRAMMED ->
                review(id, client, until, WorkingDays.until(applied.plusDays(5)), today);
        }
    }

    /** Each began with its first step and stands as it does since its last one; a certification came with it. */
    private void dated(Client client) {
        sql.sql("""
                        update engagement e set created_at = s.first, state_since = s.last, changed_at = s.last
                        from (select engagement_id, min(at) as first, max(at) as last from engagement_step
                              where tenant_id = current_tenant() group by engagement_id) s
                        where e.tenant_id = current_tenant() and e.id = s.engagement_id and e.organisation_id = ?""").param(client.id()).update();
        sql.sql("""
                        update certification c set created_at = e.state_since, changed_at = e.state_since
                        from engagement e join engagement_standard s on s.tenant_id = e.tenant_id and s.engagement_id = e.id
                        where c.tenant_id = current_tenant() and e.tenant_id = c.tenant_id and c.id = s.certification_id
                          and c.organisation_id = ? and c.state = 'PENDING'""").param(client.id()).update();
    }

    private boolean submitted(UUID id, Client client, List<StandardId> standards, LocalDate today) {
        ApplicationDraft draft = applications.begin(id).orThrow();
        applications.attach(id, "公司登記證明.pdf", PAPER).orThrow();
        draft = applications
                .save(id, new ApplicationChanges(draft.version(), content(client, standards), "客戶申請書", today))
                .orThrow();
        return applications.submit(id, draft.version(), null) instanceof Outcome.Done;
    }

    private static ApplicationContent content(Client client, List<StandardId> standards) {
        List<ApplicationSite> sites = client.sites().stream()
                .map(site -> new ApplicationSite(
                        site.name(), site.address(), "生產、檢驗與倉儲", site.employees(), site.contractors(), site.shifts()))
                .toList();
        return new ApplicationContent(
                standards,
                client.title().zh() + "之產品製造與服務",
                "Manufacture and service of the products of " + client.title().en(),
                sites,
                "製造、品保、工務、管理四部門；設有自有檢驗室。",
                "表面處理委外。",
                "職業安全衛生法、廢棄物清理法",
                false,
                null,
                null,
                null,
                "zh-TW",
                "機械捲夾、高溫表面、噪音",
                "切削油、清洗溶劑",
                2,
                null,
                null,
                null,
                null,
                client.contacts().isEmpty()
                        ? "陳先生"
                        : client.contacts().getFirst().name(),
                client.contacts().isEmpty()
                        ? "office@example.tw"
                        : client.contacts().getFirst().email(),
                null,
                null);
    }

    private void review(UUID id, Client client, EngagementState until, LocalDate reviewed, LocalDate today) {
        EngagementDetails held = engagements.details(id).orElseThrow();
        List<String> codes = List.of(client.codes().contains("17") ? "17" : "19");
        NewAuditTime time = determined(held, client, codes);
        for (StandardTerms terms : held.terms()) {
            reviews.settle(id, terms, codes, complexity(time, terms.standard()), terms.scopeText(), terms.scopeTextEn())
                    .orThrow();
        }
        reviews.of(id)
                .orElseThrow()
                .items()
                .forEach(item -> reviews.answer(id, item, null, ReviewItem.Answer.YES, "")
                        .orThrow());
        // a client whose sector nobody can decide about stays under review, as it would
        if (!(reviews.complete(id, version(id)) instanceof Outcome.Done)) {
            return;
        }
        LocalDate offered = workday(reviewed.plusDays(3), today);
        rows.on(offered);
        QuoteDetails sent = offer(id, offered);
        if (until != EngagementState.REVIEWED) {
            quotes.sign(id, new Signature(sent.id(), "林曉薇", true)).orThrow();
            LocalDate signed = workday(offered.plusDays(5), today);
            LocalDate arrived = workday(signed.plusDays(2), today);
            rows.on(arrived);
            quotes.signForClient(
                            id,
                            new PaperSignature(
                                    new Signature(sent.id(), "負責人", true), "客戶寄回簽署本", signed, "合約.pdf", PAPER))
                    .orThrow();
            if (until == EngagementState.PROGRAMMED) {
                rows.on(workday(arrived.plusDays(1), today));
                engagements.createProgramme(id, version(id)).orThrow();
            }
        }
    }

    /** The audit time of what the client applied for, as the tables say it. */
    private NewAuditTime determined(EngagementDetails held, Client client, List<String> codes) {
        List<AppliedPlace> places = client.sites().stream()
                .map(site -> new AppliedPlace(site.name(), site.employees(), site.contractors()))
                .toList();
        NewAuditTime time = times.draft(
                        client.id(),
                        held.id(),
                        held.terms().stream().collect(Collectors.toMap(StandardTerms::standard, terms -> codes)),
                        places)
                .orElseThrow();
        times.record(time).orThrow();
        return time;
    }

    private static @Nullable Complexity complexity(NewAuditTime time, StandardId standard) {
        return time.standards().stream()
                .filter(terms -> terms.standard() == standard)
                .findFirst()
                .map(NewAuditTime.Terms::complexity)
                .orElse(null);
    }

    private static LocalDate workday(LocalDate from, LocalDate today) {
        LocalDate day = WorkingDays.from(from);
        return day.isAfter(today) ? today : day;
    }

    private QuoteDetails offer(UUID id, LocalDate day) {
        QuoteDetails draft = quotes.draft(id).orThrow();
        QuoteDetails priced = quotes.save(
                        id,
                        draft.id(),
                        new QuoteChanges(
                                draft.version(),
                                day.plusDays(60),
                                draft.taxPercent(),
                                draft.terms(),
                                draft.lines().stream()
                                        .map(line -> new QuoteLine(
                                                line.standard(), line.item(), line.days(), new BigDecimal("24000")))
                                        .toList()))
                .orThrow();
        return quotes.send(id, priced.id(), priced.version()).orThrow();
    }

    private void notice(Client client, NoticeTopic topic, String facts, LocalDate today, @Nullable NoticeStep step) {
        LocalDate told = WorkingDays.before(today, 2);
        rows.on(told);
        var recorded = notices.record(new NewNotice(
                        client.id(),
                        topic,
                        told,
                        facts,
                        null,
                        topic.isIncident() ? 1 : null,
                        topic.isIncident() ? "勞動部職業安全衛生署" : null,
                        topic.isIncident() ? told : null,
                        "客戶電話通知",
                        told))
                .orThrow();
        if (step != null) {
            notices.handle(
                            recorded.notice().id(),
                            recorded.notice().version(),
                            step,
                            step == NoticeStep.NOTE ? "於下次追蹤稽核確認。" : "四週內執行特別稽核，確認防墜措施。",
                            false)
                    .orThrow();
        }
        sql.sql("update notice set told_at = moment() where tenant_id = current_tenant() and id = ?")
                .param(recorded.notice().id())
                .update();
    }

    private int version(UUID id) {
        return engagements.details(id).orElseThrow().version();
    }
}
