package app.auditorium.portal.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.kernel.Role;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.PlanMoves;
import app.auditorium.planning.Plans;
import app.auditorium.portal.Setting;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A planner has the year planned with one click, sees why a visit stands where it stands, moves it, publishes; the client confirms, and its calendar shows it. */
class PlansStoryTest extends PlanningStory {

    private static final List<Setting> HERE_AND_IN_THE_HAND =
            List.of(Setting.CHINESE, Setting.CHINESE.inTheHand().dark());

    @Autowired
    private Plans plans;

    @Autowired
    private PlanBoard board;

    @Autowired
    private PlanMoves moves;

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
        namesBreakBetweenWords(again(planner, plan, Setting.ENGLISH), softly);
        softly.assertAll();
    }

    /** Eight weeks leave little room: a word that is too long ends in dots, the whole name is the title. */
    private void namesBreakBetweenWords(Page page, SoftAssertions softly) {
        assertThat(page.locator(".plan-board .visit[title^='Hongyuan Precision Manufacturing']"))
                .not()
                .hasCount(0);
        settle(page);
        softly.assertThat(page.evaluate("""
                () => [...document.querySelectorAll('.plan-board :is(.visit > span:not(.more), .who .name)')].flatMap(name => {
                  const text = name.firstChild;
                  return [...text.data.matchAll(/[A-Za-z]+/g)].filter(word => {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    return new Set([...range.getClientRects()].map(part => part.top)).size > 1;
                  }).map(word => word[0]);
                })""")).isEqualTo(List.of());
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
        Locator stop = button(page, "停止並保留");
        stop.focus();
        page.waitForFunction(
                "before => document.querySelector('.plan-progress').innerText !== before",
                page.locator(".plan-progress").innerText());
        // figures change beside it; a button that were made anew would lose the click
        assertThat(stop).isFocused();
        stop.click();
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
        assertThat(page.locator(".compare")).containsText("+2 場");
        return copy;
    }

    private void whyAVisitStandsWhereItStands(Page page, SoftAssertions softly) {
        Locator card = page.locator(".plan-board .visit.draft").first();
        card.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".explanation")).containsText("其他日期");
        settle(page);
        everyway(page, "plan-explained", HERE_AND_IN_THE_HAND, softly);
        Page hand = again(planner, page.url().replaceFirst(".*/plans/", "plans/"), Setting.ENGLISH.inTheHand());
        hand.locator(".plan-board .visit.draft").first().focus();
        hand.keyboard().press("Enter");
        assertThat(hand.locator(".explanation")).containsText("Other days");
        hand.locator(".explanation .days").first().scrollIntoViewIfNeeded();
        datesStandInOnePiece(hand, Setting.ENGLISH.inTheHand(), softly);
        softly.check(() -> picture(hand, "plan-explained-dates", Setting.ENGLISH.inTheHand()));
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
            return moves.pin(plan, visit, version, true).orThrow();
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
        // from its middle to a corner: a few pixels are no drag
        page.mouse().move(at.x + 4, at.y + 4, new Mouse.MoveOptions().setSteps(4));
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
        page.locator(".explanation vaadin-button", new Page.LocatorOptions().setHasText("排入"))
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
        assertThat(page.locator(".proposal .iaf-chip").first()).containsText("基本金屬");
        assertThat(page.locator(".about-us .iaf-chip").first()).containsText("基本金屬");
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
        datesStandInOnePiece(hand, Setting.ENGLISH.inTheHand(), softly);
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
}
