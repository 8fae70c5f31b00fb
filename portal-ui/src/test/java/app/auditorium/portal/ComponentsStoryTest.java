package app.auditorium.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsStoryTest extends StoryBrowser {

    static Stream<Setting> settings() {
        return Stream.of(Setting.CHINESE, Setting.CHINESE.inTheHand(), Setting.CHINESE.dark());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyComponentIsFitToBeSeen(Setting setting) {
        Page page = signedIn(aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 甲", Role.PLANNER), "gallery", setting);
        look(page, "components", setting);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("陳述"))
                .scrollIntoViewIfNeeded();
        picture(page, "components-form", setting);
    }

    @Test
    void aFilterStandsInTheAddress() {
        Page page = signedIn(aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 乙"), "gallery", Setting.CHINESE);
        page.locator(".filter-chip").first().click();
        page.getByText("12 化學品").first().click();
        assertThat(page).hasURL(address() + "/gallery?iaf=12");
        assertThat(page.locator(".filter-chip").first()).containsText("12 化學品");
        page.reload();
        assertThat(page.locator(".filter-chip").first()).containsText("12 化學品");
    }

    @Test
    void aRuleOpensItsTextAndSource() {
        Page page = signedIn(aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 丙"), "gallery", Setting.CHINESE);
        page.getByText("A-42").first().click();
        assertThat(page.locator(".rule-text").filter(new Locator.FilterOptions().setHasText("A-42")))
                .containsText(Words.in(Words.CHINESE, "rule.A-42.source"));
    }

    @Test
    void aSecondWindowKeepsItsOwnTenantThroughAReload() {
        var body = aMemberOfA(TenantKind.CERTIFICATION_BODY, "甲 驗證機構", Role.PLANNER);
        var consultancy =
                provisioning.createTenant(TenantKind.CONSULTANCY, "Consultancy of the second window", "乙 顧問", null);
        provisioning.join(consultancy, body.personId(), Set.of(Role.CONSULTANT));
        Page first = signedIn(body, "gallery", Setting.CHINESE);
        first.locator(".choice")
                .filter(new Locator.FilterOptions().setHasText("甲 驗證機構"))
                .click();
        first.waitForURL(url -> url.endsWith("/gallery"));
        settle(first);
        String before = first.locator(".account .who").innerText();
        Page second = first.context().newPage();
        go(second, "gallery");
        second.locator(".account .who").click();
        second.locator(".account-menu .tenant:not(.here)").click();
        second.waitForURL(address() + "/**");
        settle(second);
        go(second, "gallery");
        assertThat(second.locator(".account .who")).not().hasText(before);
        first.reload();
        settle(first);
        assertThat(first.locator(".account .who"))
                .containsText(before.lines().findFirst().orElseThrow());
    }
}
