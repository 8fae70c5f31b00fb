package app.auditorium.portal.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.assignment.AuditorTerms;
import app.auditorium.assignment.ClientFiles;
import app.auditorium.assignment.Terms;
import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewReply;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.MyVisits;
import app.auditorium.planning.NewPlan;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.planning.Proposal;
import app.auditorium.planning.ProposedDays;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Setting;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens after a plan was accepted: an auditor is away, a client objects, a colleague goes instead. */
class ChangedPlanStoryTest extends PlanningStory {

    @Autowired
    private Plans plans;

    @Autowired
    private MyVisits mine;

    @Autowired
    private ClientFiles clients;

    @Autowired
    private AuditorTerms terms;

    @Autowired
    private Audits audits;

    @Autowired
    private AuditReplies replies;

    @Autowired
    private ProposedDays proposed;

    @Test
    void whatCannotStandAnyMoreShowsUpAndIsPlannedAnew() {
        var softly = new SoftAssertions();
        PlanRow plan = Acting.getAs(
                planner,
                () -> plans.start(new NewPlan("2027 年度計畫", TODAY.plusDays(14), TODAY.plusYears(1), 1))
                        .orThrow());
        Page page = signedIn(planner, "plans/" + plan.id(), Setting.CHINESE);
        assertThat(page.locator(".page-header")).containsText("待確認");
        Acting.getAs(
                planner,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
        VisitRow hit = Acting.getAs(planner, () -> plans.visits(plan.id())).stream()
                .filter(VisitRow::isPlaced)
                .findFirst()
                .orElseThrow();
        UUID lead = hit.team().getFirst().auditorId();
        files.absence(planner, lead, hit.start(), hit.end());
        Acting.getAs(
                planner,
                () -> clients.ruleOut(
                                hit.organisationId(),
                                TODAY.plusMonths(7),
                                TODAY.plusMonths(7).plusDays(9),
                                "年度歲修停機")
                        .orThrow());
        Acting.getAs(
                planner,
                () -> clients.prefer(hit.organisationId(), Set.of(Month.MARCH, Month.APRIL))
                        .orThrow());
        UUID other = Acting.getAs(planner, clients::auditors).stream()
                .map(ClientFiles.Auditor::id)
                .filter(auditor -> hit.team().stream()
                        .noneMatch(member -> member.auditorId().equals(auditor)))
                .findFirst()
                .orElseThrow();
        Acting.getAs(
                planner,
                () -> clients.object(hit.organisationId(), other, "曾任職於主要競爭對手。", "管理代表 周先生")
                        .orThrow());
        Acting.getAs(
                planner,
                () -> terms.change(
                                lead,
                                terms.of(lead).orElseThrow(),
                                new Terms(TODAY.minusYears(2), TODAY.plusYears(1), 1, 8, 12))
                        .orThrow());

        go(page, "");
        assertThat(page.locator(".affected")).containsText(hit.team().getFirst().name());
        softly.check(() -> look(page, "planner-home-affected", Setting.CHINESE));
        go(page, "clients/" + hit.organisationId());
        page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("排程")).click();
        assertThat(page.locator(".client-planning")).containsText("年度歲修停機");
        settle(page);
        softly.check(() -> look(page, "client-planning", Setting.CHINESE));
        go(page, "auditors/" + lead);
        page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("排程"))
                .last()
                .click();
        assertThat(page.locator(".facts")).containsText("已登錄");
        softly.check(() -> look(page, "auditor-planning", Setting.CHINESE));
        go(page, "plans/" + plan.id());
        softly.check(() -> look(page, "plan-broken", Setting.CHINESE));
        button(page, "另找人選或改期").click();
        assertThat(page.locator(".broken-list")).hasCount(0);
        softly.check(() -> look(page, "plan-anew", Setting.CHINESE));
        anAuditorCannotGoAndAColleagueGoesInstead(page, softly);
        aClientAsksForAnotherDayAndGetsAThird(page, plan.id(), softly);
        softly.assertAll();
    }

    /** He proposes a swap, the colleague agrees in his own view, the planner decides; one colleague has come after the plan and is free. */
    private void anAuditorCannotGoAndAColleagueGoesInstead(Page planners, SoftAssertions softly) {
        files.auditor(planner, "高淑惠", StandardId.ISO_45001, "17");
        List<Membership> leads =
                Stream.of("林志明", "陳怡君", "許文彬", "高淑惠").map(this::anAuditor).toList();
        VisitAnswer swap = leads.stream()
                .flatMap(lead -> Acting.getAs(lead, this::aSwap).stream())
                .findFirst()
                .orElseThrow();
        Membership second = leads.stream()
                .filter(lead -> lead.personName().equals(swap.insteadName()))
                .findFirst()
                .orElseThrow();
        Page page = signedIn(second, "my-visits", Setting.CHINESE);
        assertThat(page.locator(".swaps")).containsText("家人住院");
        softly.check(() -> look(page, "my-visits-asked", Setting.CHINESE));
        Page hand = signedIn(second, "", Setting.ENGLISH.inTheHand());
        softly.check(() -> look(hand, "home-asked", Setting.ENGLISH.inTheHand()));
        button(page, "可以前往").click();
        assertThat(page.locator(".swaps")).hasCount(0);

        go(planners, "plans");
        assertThat(planners.locator(".answers")).containsText("願意前往");
        button(planners, "處理").click();
        assertThat(planners.locator("vaadin-dialog[opened]")).containsText("改派其他人");
        softly.check(() -> look(planners, "answer-settle", Setting.CHINESE));
        planners.locator("vaadin-dialog[opened] vaadin-radio-button").nth(1).click();
        assertThat(planners.locator(".days-to-choose vaadin-radio-button")).hasCount(6);
        softly.check(() -> look(planners, "answer-move", Setting.CHINESE));
        planners.locator("vaadin-dialog[opened] vaadin-radio-button").nth(2).click();
        softly.check(() -> picture(planners, "answer-keep", Setting.CHINESE));
        Page hers = signedIn(planner, "plans", Setting.ENGLISH.inTheHand());
        button(hers, "Decide").click();
        assertThat(hers.locator("vaadin-dialog[opened]")).containsText("Somebody else goes");
        softly.check(() -> look(hers, "answer-settle", Setting.ENGLISH.inTheHand()));
        hers.locator("vaadin-dialog[opened] vaadin-radio-button").nth(1).click();
        assertThat(hers.locator(".days-to-choose vaadin-radio-button")).hasCount(6);
        softly.check(() -> look(hers, "answer-move", Setting.ENGLISH.inTheHand()));
        planners.locator("vaadin-dialog[opened] vaadin-radio-button").nth(0).click();
        button(planners, "確定").click();
        assertThat(planners.locator("vaadin-dialog[opened]")).hasCount(0);
        go(planners, "audits/" + swap.auditId());
        assertThat(planners.locator(".page")).containsText(second.personName());
        heCanGoAfterAll(planners, second, swap.auditId(), softly);
    }

    /** Neither the day as it is nor the one that the client would like: one of the best that the plan knows. */
    private void aClientAsksForAnotherDayAndGetsAThird(Page planners, UUID plan, SoftAssertions softly) {
        UUID audit = Acting.getAs(planner, () -> {
            plans.publish(plan, plans.toTell(plan)).orThrow();
            return plans.visits(plan).stream()
                    .map(VisitRow::audit)
                    .filter(id -> id != null && proposed.others(id).size() == 5)
                    .findFirst()
                    .orElseThrow();
        });
        List<Proposal> days = Acting.getAs(planner, () -> proposed.others(audit));
        Acting.getAs(
                planner,
                () -> replies.record(
                                audit,
                                audits.details(audit).orElseThrow().version(),
                                NewReply.another(days.getLast().start(), "該週總公司驗廠。")
                                        .toldBy("電話，周先生", TODAY))
                        .orThrow());
        go(planners, "plans");
        button(planners, "其他日期").click();
        assertThat(planners.locator("vaadin-dialog[opened]")).containsText("希望改為");
        softly.check(() -> look(planners, "asked-other-days", Setting.CHINESE));
        planners.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        assertThat(planners.locator("vaadin-dialog[opened]")).hasCount(0);
        go(planners, "audits/" + audit);
        assertThat(planners.locator(".page"))
                .containsText(days.getFirst().start().toString());
    }

    /** What he takes back in his own view is no decision for the planner any more, but she sees it. */
    private void heCanGoAfterAll(Page planners, Membership auditor, UUID audit, SoftAssertions softly) {
        Acting.getAs(auditor, () -> mine.decline(audit, "需出庭作證。", null).orThrow());
        Page page = signedIn(auditor, "my-visits", Setting.CHINESE);
        assertThat(page.locator(".my-visits")).containsText("需出庭作證");
        softly.check(() -> look(page, "my-visits-declined", Setting.CHINESE));
        button(page, "改為可以前往").click();
        assertThat(page.locator(".my-visits")).not().containsText("需出庭作證");

        go(planners, "");
        assertThat(planners.locator(".taken-back")).containsText("需出庭作證");
        assertThat(planners.locator(".answers")).hasCount(0);
        softly.check(() -> look(planners, "planner-home-taken-back", Setting.CHINESE));
        sheIsAwayAndComesBack(planners, auditor, page, softly);
    }

    /** Before she saves she reads which audit it hits; while she is away the planner sees it, until she takes it back. */
    private void sheIsAwayAndComesBack(Page planners, Membership auditor, Page page, SoftAssertions softly) {
        go(page, "my-visits");
        LocalDate first =
                LocalDate.parse(page.locator(".my-visits .when .date").first().innerText());
        String client = page.locator(".my-visits .two-line .first").first().innerText();
        button(page, "新增無法排班期間").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        typeDay(dialog.locator("vaadin-date-picker input").nth(0), first);
        assertThat(dialog.locator(".callout")).containsText(client);
        softly.check(() -> look(page, "my-visits-away", Setting.CHINESE));
        Page hand = signedIn(auditor, "my-visits", Setting.ENGLISH);
        button(hand, "Enter an absence").click();
        Locator inHand = hand.locator("vaadin-dialog[opened]");
        typeDay(inHand.locator("vaadin-date-picker input").nth(0), first);
        assertThat(inHand.locator(".callout")).containsText("You are to go");
        softly.check(() -> look(hand, "my-visits-away", Setting.ENGLISH));
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".my-visits")).containsText("該期間您無法排班");
        softly.check(() -> look(page, "my-visits-hit", Setting.CHINESE));
        go(planners, "");
        assertThat(planners.locator(".affected")).containsText(client);

        page.locator(".mine vaadin-button[aria-label^='撤回']").first().click();
        assertThat(page.locator("vaadin-confirm-dialog")).containsText("將可再排入您的稽核");
        softly.check(() -> look(page, "my-visits-come-back", Setting.CHINESE));
        page.locator("vaadin-confirm-dialog vaadin-button, vaadin-confirm-dialog-overlay vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("撤回這段期間"))
                .last()
                .click();
        assertThat(page.locator(".my-visits")).not().containsText("該期間您無法排班");
        go(planners, "");
        assertThat(planners.locator(".affected", new Page.LocatorOptions().setHasText(client)))
                .hasCount(0);
    }

    /** For the first visit to which one of the colleagues could go instead. */
    private Optional<VisitAnswer> aSwap() {
        return mine.visits().stream()
                .flatMap(visit -> mine.couldGoInstead(visit.id()).stream()
                        .limit(1)
                        .map(could -> mine.decline(visit.id(), "家人住院，須在旁照顧。", could.auditorId())
                                .orThrow()))
                .findFirst();
    }

    private Membership anAuditor(String name) {
        Membership member = aMemberOf(planner.tenantId(), name, Set.of(Role.LEAD_AUDITOR));
        files.as(
                planner,
                sql -> sql.sql("update auditor set person_id = ?, email = ? where name = ?")
                        .params(member.personId(), member.email(), name)
                        .update());
        return member;
    }
}
