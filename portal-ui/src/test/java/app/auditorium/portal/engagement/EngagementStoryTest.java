package app.auditorium.portal.engagement;

import static app.auditorium.testing.Tenants.as;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.engagement.ApplicationChanges;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementFixtures;
import app.auditorium.engagement.EngagementState;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client applies, the body asks back and reviews, offers, both sign, and the programme exists: all of it on screen. */
class EngagementStoryTest extends StoryBrowser {

    @Autowired
    private EngagementFixtures fixtures;

    @Autowired
    private Applications applications;

    @Test
    void fromTheFirstLineOfAnApplicationToTheProgramme() {
        Membership body = aMemberOfA(TenantKind.CERTIFICATION_BODY, "台灣驗證 " + UUID.randomUUID());
        Membership company = aMemberOfA(TenantKind.CLIENT, "宏遠精密 " + UUID.randomUUID());
        fixtures.ableBody(body);
        fixtures.client(body, "宏遠精密金屬", company);

        var softly = new SoftAssertions();
        Page client = signedIn(company, "applications", Setting.CHINESE);
        softly.check(() -> look(client, "applications-empty", Setting.CHINESE));
        button(client, "our.apply", Setting.CHINESE).click();
        client.getByText("ISO 45001", new Page.GetByTextOptions().setExact(true))
                .click();
        button(client, "our.begin", Setting.CHINESE).click();
        client.waitForURL(url -> url.endsWith("/form"));
        UUID id = UUID.fromString(client.url().replaceAll(".*/applications/([0-9a-f-]+)/form", "$1"));
        button(client, "application.submit", Setting.CHINESE).click();
        assertThat(client.locator(".problems")).isVisible();
        softly.check(() -> look(client, "application-incomplete", Setting.CHINESE));
        client.getByLabel(Words.in(Words.CHINESE, "application.field.scope")).fill("精密金屬零件製造");
        client.getByLabel(Words.in(Words.CHINESE, "application.field.scope")).blur();
        assertThat(client.locator(".form-actions")).containsText("已於");
        client.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("公司登記.pdf", "application/pdf", EngagementFixtures.A_PDF));
        assertThat(client.locator(".documents")).containsText("未掃描");

        // the rest of the typing is the same for each field; a colleague does it meanwhile
        as(company, () -> {
            var draft = applications.draft(id).orElseThrow();
            org.assertj.core.api.Assertions.assertThat(draft.content().scope()).isEqualTo("精密金屬零件製造");
            return applications
                    .save(
                            id,
                            new ApplicationChanges(
                                    draft.version(), EngagementFixtures.complete(StandardId.ISO_45001), null, null))
                    .orThrow();
        });
        go(client, "applications/" + id + "/form");
        button(client, "application.submit", Setting.CHINESE).click();
        client.waitForURL(url -> url.endsWith("/applications/" + id));
        await().until(() -> fixtures.now(body, id).state() == EngagementState.SUBMITTED);

        Page planner = signedIn(body, "engagements", Setting.ENGLISH);
        assertThat(planner.locator("vaadin-grid")).containsText("Submitted");
        go(planner, "engagements/" + id);
        button(planner, "engagement.step.COMPLETE_REVIEW", Setting.ENGLISH).click();
        assertThat(planner.locator(".problems").first()).containsText("A-25");
        softly.check(() -> look(planner, "review-open", Setting.ENGLISH));
        button(planner, "engagement.step.ASK", Setting.ENGLISH).click();
        planner.locator("vaadin-dialog textarea, vaadin-dialog-overlay textarea")
                .first()
                .fill("Which shifts?");
        button(planner, "engagement.step.ASK", Setting.ENGLISH).click();
        assertThat(planner.locator(".callout.amber")).containsText("Which shifts?");

        go(client, "applications/" + id);
        assertThat(client.locator(".callout.amber")).containsText("Which shifts?");
        softly.check(() -> look(client, "application-asked", Setting.CHINESE));
        button(client, "our.answer", Setting.CHINESE).click();
        client.waitForURL(url -> url.endsWith("/form"));
        client.getByLabel(Words.in(Words.CHINESE, "application.answer")).fill("日班與夜班。");
        client.getByLabel(Words.in(Words.CHINESE, "application.answer")).blur();
        button(client, "application.submit", Setting.CHINESE).click();
        client.waitForURL(url -> url.endsWith("/applications/" + id));
        await().until(() -> fixtures.now(body, id).state() == EngagementState.SUBMITTED);

        fixtures.answerEverything(body, id);
        go(planner, "engagements/" + id + "?tab=review");
        softly.check(() -> look(planner, "review-answered", Setting.ENGLISH));
        button(planner, "engagement.step.COMPLETE_REVIEW", Setting.ENGLISH).click();
        button(planner, "quote.begin", Setting.ENGLISH).click();
        for (int line = 0; line < 3; line++) {
            Locator rate = planner.locator(".input-card-figures vaadin-big-decimal-field input")
                    .nth(line * 2 + 1);
            rate.fill("24000");
            rate.blur();
        }
        softly.check(() -> look(planner, "quote-draft", Setting.ENGLISH));
        button(planner, "quote.send", Setting.ENGLISH).click();
        assertThat(planner.locator("table.money")).containsText("TWD");
        button(planner, "sign.body", Setting.ENGLISH).click();
        sign(planner, "Lin Mei-hua", Setting.ENGLISH);
        assertThat(planner.locator(".signatures")).containsText("Lin Mei-hua");

        go(client, "applications/" + id);
        button(client, "sign.client", Setting.CHINESE).click();
        softly.check(() -> look(client, "sign", Setting.CHINESE));
        sign(client, "王小明", Setting.CHINESE);
        assertThat(client.locator(".signatures")).containsText("王小明");
        await().until(() -> fixtures.now(body, id).state() == EngagementState.CONTRACTED);

        go(planner, "engagements/" + id);
        button(planner, "engagement.step.CREATE_PROGRAMME", Setting.ENGLISH).click();
        assertThat(planner.locator(".state-path .here")).containsText("Programme made");
        assertThat(planner.getByText(Words.in(Words.ENGLISH, "engagement.certifications")))
                .isVisible();

        var ours = new LinkedHashMap<String, String>();
        ours.put("engagements", "engagements");
        for (String tab : List.of("application", "review", "quote", "history")) {
            ours.put("engagement-" + tab, "engagements/" + id + "?tab=" + tab);
        }
        everywhere(body, ours, softly);
        everywhere(company, Map.of("applications", "applications", "application", "applications/" + id), softly);
        softly.assertAll();
    }

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
        Locator day = client.locator("vaadin-date-picker input").first();
        day.fill("2026-01-05");
        day.press("Enter");
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

    private void sign(Page page, String name, Setting setting) {
        page.locator("vaadin-dialog vaadin-checkbox label, vaadin-dialog-overlay vaadin-checkbox label")
                .first()
                .click();
        page.getByLabel(Words.in(setting.language(), "sign.name")).fill(name);
        button(page, "sign.act", setting).click();
    }

    /** The last that bears these very words: a dialog's stands after the page's. */
    private static Locator button(Page page, String key, Setting setting) {
        String words = Words.in(setting.language(), key).replaceAll("([.*+?^${}()|\\[\\]\\\\])", "\\\\$1");
        return page.locator(
                        "vaadin-button",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")))
                .last();
    }
}
