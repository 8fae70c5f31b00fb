package app.auditorium.portal.engagement;

import static app.auditorium.portal.engagement.ApplicationActs.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.engagement.EngagementFixtures;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client tells of an accident, and the body answers it with a special audit. */
class NoticeStoryTest extends StoryBrowser {

    @Autowired
    private EngagementFixtures fixtures;

    @Test
    void anIncidentIsToldAndHandled() {
        Membership body = aMemberOfA(TenantKind.CERTIFICATION_BODY, "台灣驗證 " + UUID.randomUUID());
        Membership company = aMemberOfA(TenantKind.CLIENT, "宏遠精密 " + UUID.randomUUID());
        fixtures.client(body, "宏遠精密金屬", company);

        var softly = new SoftAssertions();
        Page client = signedIn(company, "our-notices", Setting.CHINESE);
        softly.check(() -> look(client, "our-notices-empty", Setting.CHINESE));
        button(client, "our-notices.tell", Setting.CHINESE).click();
        client.locator("vaadin-select").last().click();
        client.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("重大事件"))
                .click();
        button(client, "our-notices.tell.act", Setting.CHINESE).click();
        assertThat(client.locator(".problems")).containsText("A-28");
        softly.check(() -> look(client, "notice-form", Setting.CHINESE));
        typeDay(client.locator("vaadin-date-picker input").first(), LocalDate.of(2026, 1, 5));
        client.getByLabel(Words.in(Words.CHINESE, "notice.field.facts")).fill("一名工作者自平台墜落受傷。");
        client.getByLabel(
                        Words.in(Words.CHINESE, "notice.field.authority"), new Page.GetByLabelOptions().setExact(true))
                .fill("勞動部職業安全衛生署");
        button(client, "our-notices.tell.act", Setting.CHINESE).click();
        client.waitForURL(url -> url.matches(".*/our-notices/[0-9a-f-]+"));
        String id = client.url().replaceAll(".*/", "");

        Page planner = signedIn(body, "notices", Setting.ENGLISH);
        await().until(() -> {
            go(planner, "notices");
            return planner.locator("vaadin-grid").isVisible();
        });
        assertThat(planner.locator("vaadin-grid")).containsText("Serious incident");
        go(planner, "notices/" + id);
        button(planner, "notice.step.PROPOSE_SPECIAL_AUDIT", Setting.ENGLISH).click();
        planner.locator("vaadin-dialog textarea, vaadin-dialog-overlay textarea")
                .first()
                .fill("Within four weeks.");
        button(planner, "notice.step.PROPOSE_SPECIAL_AUDIT", Setting.ENGLISH).click();
        assertThat(planner.locator(".history-list")).containsText("Within four weeks.");
        go(client, "our-notices/" + id);
        assertThat(client.locator(".history-list")).containsText("Within four weeks.");
        everywhere(body, Map.of("notice", "notices/" + id, "notices", "notices"), softly);
        everywhere(company, Map.of("our-notice", "our-notices/" + id, "our-notices", "our-notices"), softly);
        softly.assertAll();
    }
}
