package app.auditorium.portal.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.assignment.AuditorTerms;
import app.auditorium.assignment.ClientFiles;
import app.auditorium.assignment.Terms;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.MyVisits;
import app.auditorium.planning.NewPlan;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A planner has the year planned with one click, sees why a visit stands where it stands, moves it, publishes; the client confirms, and its calendar shows it. */
class PlansStoryTest extends StoryBrowser {

    private static final List<Setting> HERE_AND_IN_THE_HAND =
            List.of(Setting.CHINESE, Setting.CHINESE.inTheHand().dark());

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    private BodyFixtures files;

    @Autowired
    private Certifications certifications;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanBoard board;

    @Autowired
    private MyVisits mine;

    @Autowired
    private ClientFiles clients;

    @Autowired
    private AuditorTerms terms;

    private Membership planner;
    private Membership company;

    @BeforeEach
    void aBodyWithSevenClientsOneOfWhichNobodyMayAudit() {
        planner = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 " + UUID.randomUUID());
        company = aMemberOfA(TenantKind.CLIENT, "宏遠精密金屬");
        files.accredit(planner, StandardId.ISO_45001, "17", "28");
        UUID lin = files.auditor(planner, "林志明", StandardId.ISO_45001, "17");
        files.auditor(planner, "陳怡君", StandardId.ISO_45001, "17");
        files.auditor(planner, "許文彬", StandardId.ISO_45001, "17");
        for (String name : List.of("王淑芬", "吳建宏", "蔡佩君", "黃俊傑", "周雅雯", "鄭國華")) {
            files.auditor(planner, name, StandardId.ISO_9001, "17");
        }
        files.absence(planner, lin, TODAY.plusDays(14), TODAY.plusDays(30));
        int months = 8;
        for (String name : List.of("宏遠精密金屬", "日昇營造", "新港造船", "大安紙業", "北辰電子", "海山化學")) {
            UUID client = files.client(planner, name);
            if (months == 8) {
                files.as(
                        planner,
                        sql -> sql.sql("update organisation set client_tenant_id = ? where id = ?")
                                .params(company.tenantId(), client)
                                .update());
            }
            certify(client, "17", TODAY.minusMonths(months++));
        }
        certify(files.client(planner, "綠川能源"), "28", TODAY.minusMonths(10));
        everybodyLivesSomewhere();
    }

    /** Auditors in the north, the middle and the south; clients all over the west. */
    private void everybodyLivesSomewhere() {
        files.as(planner, sql -> {
            sql.sql("""
                            update auditor set home_county = case name when '林志明' then 'TW-TPE' when '陳怡君' then 'TW-TXG'
                                                                       when '許文彬' then 'TW-KHH' else 'TW-TAO' end""").update();
            sql.sql("""
                            update organisation set county = case name when '宏遠精密金屬' then 'TW-TAO' when '日昇營造' then 'TW-TPE'
                                                                       when '新港造船' then 'TW-KHH' when '大安紙業' then 'TW-TXG'
                                                                       when '北辰電子' then 'TW-TNN' else 'TW-CHA' end""").update();
            // every other one has a second plant elsewhere
            sql.sql("""
                            insert into site (id, organisation_id, position, name, county, employees)
                            select gen_random_uuid(), id, 1, '二廠', case county when 'TW-TNN' then 'TW-KHH' else 'TW-TNN' end, 80
                            from organisation where name in ('宏遠精密金屬', '大安紙業', '北辰電子')""").update();
        });
    }

    private void certify(UUID client, String code, LocalDate decided) {
        files.site(planner, client, "廠區");
        UUID id = Acting.getAs(
                planner,
                () -> certifications
                        .record(new NewCertification(
                                client, StandardId.ISO_45001, List.of(code), Complexity.MEDIUM, null))
                        .orThrow()
                        .id());
        files.grant(planner, id, decided);
    }

    @Test
    void oneClickPlansTheYearAndTheClientConfirms() throws Exception {
        var softly = new SoftAssertions();
        Page page = signedIn(planner, "plans", Setting.CHINESE);
        softly.check(() -> look(page, "plans-none", Setting.CHINESE));
        planTheYear(page, softly);
        howAnAuditorGetsAbout(page, softly);
        whyAVisitStandsWhereItStands(page, softly);
        moveIt(page, softly);
        String plan = page.url().replaceFirst(".*/plans/", "plans/");
        dragIt(page, softly);
        placeWhatWaits(page, softly);
        headsAndNamesStay(page, softly);
        acceptAndPublish(page, softly);
        theClientConfirms(softly);
        theFeedShowsIt(page, softly);
        var pages = new LinkedHashMap<String, String>();
        pages.put("planning-plans", "plans");
        pages.put("planning-plan", plan);
        pages.put("planning-plan-compare", withoutOneOfThem(page, plan, softly) + "/compare");
        pages.put("planning-my-visits", "my-visits");
        everywhere(planner, pages, softly);
        softly.assertAll();
    }

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
        planners.locator("vaadin-dialog[opened] vaadin-radio-button").nth(2).click();
        softly.check(() -> picture(planners, "answer-keep", Setting.CHINESE));
        Page hers = signedIn(planner, "plans", Setting.ENGLISH.inTheHand());
        button(hers, "Decide").click();
        assertThat(hers.locator("vaadin-dialog[opened]")).containsText("Somebody else goes");
        softly.check(() -> look(hers, "answer-settle", Setting.ENGLISH.inTheHand()));
        planners.locator("vaadin-dialog[opened] vaadin-radio-button").nth(0).click();
        button(planners, "確定").click();
        assertThat(planners.locator("vaadin-dialog[opened]")).hasCount(0);
        go(planners, "audits/" + swap.auditId());
        assertThat(planners.locator(".page")).containsText(second.personName());
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

    private void planTheYear(Page page, SoftAssertions softly) {
        button(page, "排定全年").first().click();
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("計算時間");
        assertThat(page.locator("vaadin-dialog[opened] vaadin-text-field input").first())
                .hasValue(Pattern.compile("^20[0-9]{2} 年度計畫$"));
        softly.check(() -> look(page, "plan-start", Setting.CHINESE));
        button(page, "開始排定").click();
        page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}"));
        assertThat(page.locator(".plan-progress")).containsText("目前最佳");
        softly.check(() -> look(page, "plan-progress", Setting.CHINESE));
        button(page, "停止並保留").click();
        assertThat(page.locator(".page-header")).containsText("待確認");
        settle(page);
        assertThat(page.locator(".unplaced")).containsText("綠川能源");
        assertThat(page.locator(".unplaced")).containsText("A-42");
        softly.check(() -> look(page, "plan-board", Setting.CHINESE));
    }

    private void howAnAuditorGetsAbout(Page page, SoftAssertions softly) {
        page.locator(".plan-board button.link", new Page.LocatorOptions().setHasText("陳怡君"))
                .click();
        assertThat(page.locator(".travel .lines")).containsText("公里");
        settle(page);
        everyway(page, "plan-travel", HERE_AND_IN_THE_HAND, softly);
        page.locator(".travel .to-close").click();
        assertThat(page.locator(".travel")).hasCount(0);
    }

    /** What if somebody were not there and two clients more: the copy holds the audits, and only hers are planned anew. */
    private String withoutOneOfThem(Page page, String plan, SoftAssertions softly) {
        go(page, plan + "/compare");
        button(page, "假設方案").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        Locator without = dialog.locator("vaadin-multi-select-combo-box input");
        without.click();
        page.locator("vaadin-multi-select-combo-box-item", new Page.LocatorOptions().setHasText("陳怡君"))
                .click();
        without.press("Tab");
        dialog.locator("vaadin-integer-field input").first().fill("2");
        softly.check(() -> look(page, "plan-whatif", Setting.CHINESE));
        button(page, "開始排定").click();
        page.waitForURL(url -> !url.contains(plan) && url.matches(".*/plans/[0-9a-f-]{36}"));
        button(page, "停止並保留").click();
        assertThat(page.locator(".page-header")).containsText("待確認");
        assertThat(page.locator(".assumed")).containsText("陳怡君");
        settle(page);
        softly.check(() -> look(page, "plan-whatif-board", Setting.CHINESE));
        String copy = page.url().replaceFirst(".*/plans/", "plans/");
        go(page, "plans");
        button(page, "排定全年").first().click();
        assertThat(page.locator("vaadin-dialog[opened] vaadin-text-field input").first())
                .hasValue(Pattern.compile("^20[0-9]{2} 年度計畫 \\(2\\)$"));
        button(page, "取消").click();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        go(page, copy + "/compare");
        assertThat(page.locator(".compare")).containsText("各稽核員的天數");
        // two clients more than the plan from which it was copied
        assertThat(page.locator(".compare")).containsText("+2 次");
        return copy;
    }

    private void whyAVisitStandsWhereItStands(Page page, SoftAssertions softly) {
        Locator card = page.locator(".plan-board .visit.draft").first();
        card.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".explanation")).containsText("其他日期");
        settle(page);
        everyway(page, "plan-explained", HERE_AND_IN_THE_HAND, softly);
        page.locator(".explanation .verdict").first().scrollIntoViewIfNeeded();
        softly.check(() -> picture(page, "plan-candidates", Setting.CHINESE));
    }

    /** A colleague has pinned the visit meanwhile. */
    private void anotherPlannerIsQuicker(Page page) {
        UUID plan = UUID.fromString(page.url().replaceFirst(".*/plans/([0-9a-f-]{36}).*", "$1"));
        UUID visit = UUID.fromString(
                page.locator(".plan-board .visit.chosen").first().getAttribute("data-visit"));
        Membership colleague = aMemberOf(planner.tenantId(), "黃佩珊", Set.of(Role.PLANNER));
        Acting.getAs(colleague, () -> {
            int version = plans.visits(plan).stream()
                    .filter(row -> row.id().equals(visit))
                    .findFirst()
                    .orElseThrow()
                    .version();
            return board.pin(plan, visit, version, true).orThrow();
        });
    }

    private void moveIt(Page page, SoftAssertions softly) {
        page.locator(".explanation vaadin-button", new Page.LocatorOptions().setHasText("移動"))
                .first()
                .click();
        assertThat(page.locator("vaadin-dialog[opened] .callout")).containsText("成本");
        softly.check(() -> look(page, "plan-move", Setting.CHINESE));
        page.keyboard().press("Escape");
        anotherPlannerIsQuicker(page);
        page.locator(".explanation .lines vaadin-button", new Page.LocatorOptions().setHasText("選用"))
                .first()
                .click();
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("黃佩珊");
        softly.check(() -> look(page, "plan-meanwhile", Setting.CHINESE));
        button(page, "仍要執行").click();
        assertThat(page.locator(".plan-board .visit vaadin-icon").first()).isVisible();
    }

    /** Over the cells of its row until one allows it. */
    private void dragIt(Page page, SoftAssertions softly) {
        settle(page);
        Locator card = page.locator(".plan-board .visit.draft").first();
        String before = card.getAttribute("aria-label");
        card.hover();
        page.mouse().down();
        var at = card.boundingBox();
        page.mouse().move(at.x + 30, at.y + 20, new Mouse.MoveOptions().setSteps(4));
        Locator may = page.locator(".plan-board .cell.may:not(:has(.visit))").first();
        assertThat(may).isVisible();
        softly.check(() -> picture(page, "plan-dragged", Setting.CHINESE));
        may.hover();
        may.hover();
        page.mouse().up();
        settle(page);
        assertThat(page.locator(".plan-board .visit[aria-label='" + before + "']"))
                .hasCount(0);
    }

    /** Taken off, it waits at the side: the dialog offers its best day and says which are late; it is dragged back onto the board. */
    private void placeWhatWaits(Page page, SoftAssertions softly) {
        page.locator(".plan-board .visit.draft").first().click();
        settle(page);
        button(page, "移出").click();
        settle(page);
        Locator waiting = page.locator(".unplaced > li.held")
                .filter(new Locator.FilterOptions().setHasNotText("綠川能源"))
                .first();
        assertThat(waiting).isVisible();
        settle(page);
        page.locator(".explanation vaadin-button", new Page.LocatorOptions().setHasText("移動"))
                .click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        assertThat(dialog.locator(".callout.green")).containsText("成本");
        softly.check(() -> look(page, "plan-place", Setting.CHINESE));
        typeDay(dialog.locator("vaadin-date-picker input"), TODAY.plusYears(1));
        assertThat(dialog.locator(".callout:is(.red, .amber)")).containsText("逾期");
        settle(page);
        everyway(page, "plan-place-late", HERE_AND_IN_THE_HAND, softly);
        dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("取消"))
                .last()
                .click();
        settle(page);
        int placed = page.locator(".plan-board .visit.draft").count();
        waiting.scrollIntoViewIfNeeded();
        var at = waiting.boundingBox();
        page.mouse().move(at.x + 30, at.y + at.height - 12);
        page.mouse().down();
        page.mouse().move(at.x - 200, at.y + 20, new Mouse.MoveOptions().setSteps(4));
        Locator may = page.locator(".plan-board .cell:is(.may, .may-though)").first();
        assertThat(may).isVisible();
        softly.check(() -> picture(page, "plan-dragged-unplaced", Setting.CHINESE));
        may.hover();
        may.hover();
        page.mouse().up();
        settle(page);
        assertThat(page.locator(".plan-board .visit.draft")).hasCount(placed + 1);
    }

    /** However the board is scrolled, weeks stand above and auditors beside it. */
    private void headsAndNamesStay(Page page, SoftAssertions softly) {
        page.setViewportSize(1000, 620);
        Object stays = page.evaluate("""
                () => {
                  const board = document.querySelector('.plan-board');
                  board.scrollTo(200, 200);
                  const at = board.getBoundingClientRect();
                  const corner = board.querySelector('.head.who').getBoundingClientRect();
                  return board.scrollTop > 50 && board.scrollLeft > 50
                    && Math.abs(corner.top - at.top) < 3 && Math.abs(corner.left - at.left) < 3;
                }""");
        softly.check(() -> picture(page, "plan-scrolled", Setting.CHINESE));
        softly.assertThat(stays).isEqualTo(true);
        page.setViewportSize(1280, 800);
        settle(page);
    }

    private void acceptAndPublish(Page page, SoftAssertions softly) {
        page.locator(".page-header vaadin-button", new Page.LocatorOptions().setHasText("採用"))
                .click();
        button(page, "成立稽核").click();
        softly.check(() -> picture(page, "plan-accepting", Setting.CHINESE));
        assertThat(page.locator(".page-header")).containsText("已採用");
        page.locator(".page-header vaadin-button", new Page.LocatorOptions().setHasText("發布"))
                .click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        assertThat(dialog).containsText("將通知");
        softly.check(() -> look(page, "plan-publish", Setting.CHINESE));
        dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("發布"))
                .click();
        assertThat(page.locator(".page-header")).containsText("已發布");
        assertThat(dialog).hasCount(0);
        settle(page);
        softly.check(() -> look(page, "plan-published", Setting.CHINESE));
    }

    private void theClientConfirms(SoftAssertions softly) {
        Page page = signedIn(company, "", Setting.CHINESE);
        assertThat(page.locator(".proposal").first()).containsText("改選日期");
        softly.check(() -> look(page, "client-proposal", Setting.CHINESE));
        button(page, "改選日期").first().click();
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("開始日期");
        softly.check(() -> look(page, "client-another-day", Setting.CHINESE));
        page.keyboard().press("Escape");
        button(page, "提出異議").first().click();
        page.locator("vaadin-dialog[opened] vaadin-radio-button").nth(1).click();
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("對哪些成員");
        softly.check(() -> look(page, "client-objection", Setting.CHINESE));
        page.keyboard().press("Escape");
        int asked = page.locator(".proposal").count();
        page.locator(".proposal vaadin-button", new Page.LocatorOptions().setHasText("同意"))
                .first()
                .click();
        page.locator("vaadin-confirm-dialog vaadin-button, vaadin-confirm-dialog-overlay vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("同意"))
                .last()
                .click();
        assertThat(page.locator(".proposal")).hasCount(asked - 1);
        go(page, "calendar-feed");
        softly.check(() -> look(page, "client-dates", Setting.CHINESE));
        Page hand = signedIn(company, "calendar-feed", Setting.ENGLISH.inTheHand());
        softly.check(() -> look(hand, "client-dates", Setting.ENGLISH.inTheHand()));
        go(hand, "");
        softly.check(() -> look(hand, "client-proposal", Setting.ENGLISH.inTheHand()));
    }

    /** The client's own calendar program reads the audit that it confirmed. */
    private void theFeedShowsIt(Page planners, SoftAssertions softly) throws Exception {
        Page page = signedIn(company, "calendar-feed", Setting.CHINESE);
        button(page, "建立網址").click();
        assertThat(page.locator("vaadin-text-field").first()).isVisible();
        softly.check(() -> look(page, "client-feed", Setting.CHINESE));
        String address =
                String.valueOf(page.locator("vaadin-text-field").first().evaluate("field => field.value"));
        for (int i = 0; i < 30; i++) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            address() + URI.create(address).getPath()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.body().contains("STATUS:CONFIRMED")) {
                return;
            }
            planners.waitForTimeout(1_000);
        }
        softly.fail("The feed shows no confirmed audit");
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
    }
}
