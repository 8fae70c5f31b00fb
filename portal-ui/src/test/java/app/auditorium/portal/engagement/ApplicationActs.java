package app.auditorium.portal.engagement;

import static app.auditorium.testing.Tenants.as;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.engagement.ApplicationChanges;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementFixtures;
import app.auditorium.engagement.EngagementState;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** How a client company applies for ISO 45001 on screen, and how the body comes to the programme. */
public record ApplicationActs(
        StoryBrowser story, EngagementFixtures fixtures, Applications applications, SoftAssertions softly) {

    /** Application, question, review, offer, both signatures, programme; answers the engagement. */
    public UUID toTheProgramme(Membership company, Membership body) {
        Page client = story.signedIn(company, "applications", Setting.CHINESE);
        softly.check(() -> story.look(client, "applications-empty", Setting.CHINESE));
        button(client, "our.apply", Setting.CHINESE).click();
        client.getByText("ISO 45001", new Page.GetByTextOptions().setExact(true))
                .click();
        button(client, "our.begin", Setting.CHINESE).click();
        client.waitForURL(url -> url.endsWith("/form"));
        UUID id = UUID.fromString(client.url().replaceAll(".*/applications/([0-9a-f-]+)/form", "$1"));
        button(client, "application.submit", Setting.CHINESE).click();
        assertThat(client.locator(".problems")).isVisible();
        softly.check(() -> story.look(client, "application-incomplete", Setting.CHINESE));
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
        story.go(client, "applications/" + id + "/form");
        button(client, "application.submit", Setting.CHINESE).click();
        client.waitForURL(url -> url.endsWith("/applications/" + id));
        await().until(() -> fixtures.now(body, id).state() == EngagementState.SUBMITTED);

        Page planner = story.signedIn(body, "engagements", Setting.ENGLISH);
        assertThat(planner.locator("vaadin-grid")).containsText("Submitted");
        story.go(planner, "engagements/" + id);
        button(planner, "engagement.step.COMPLETE_REVIEW", Setting.ENGLISH).click();
        assertThat(planner.locator(".problems").first()).containsText("A-25");
        softly.check(() -> story.look(planner, "review-open", Setting.ENGLISH));
        button(planner, "engagement.step.ASK", Setting.ENGLISH).click();
        planner.locator("vaadin-dialog textarea, vaadin-dialog-overlay textarea")
                .first()
                .fill("Which shifts?");
        button(planner, "engagement.step.ASK", Setting.ENGLISH).click();
        assertThat(planner.locator(".callout.amber")).containsText("Which shifts?");

        story.go(client, "applications/" + id);
        assertThat(client.locator(".callout.amber")).containsText("Which shifts?");
        softly.check(() -> story.look(client, "application-asked", Setting.CHINESE));
        button(client, "our.answer", Setting.CHINESE).click();
        client.waitForURL(url -> url.endsWith("/form"));
        client.getByLabel(Words.in(Words.CHINESE, "application.answer")).fill("日班與夜班。");
        client.getByLabel(Words.in(Words.CHINESE, "application.answer")).blur();
        button(client, "application.submit", Setting.CHINESE).click();
        client.waitForURL(url -> url.endsWith("/applications/" + id));
        await().until(() -> fixtures.now(body, id).state() == EngagementState.SUBMITTED);

        fixtures.answerEverything(body, id);
        story.go(planner, "engagements/" + id + "?tab=review");
        softly.check(() -> story.look(planner, "review-answered", Setting.ENGLISH));
        button(planner, "engagement.step.COMPLETE_REVIEW", Setting.ENGLISH).click();
        button(planner, "quote.begin", Setting.ENGLISH).click();
        for (int line = 0; line < 3; line++) {
            Locator rate = planner.locator(".input-card-figures vaadin-big-decimal-field input")
                    .nth(line * 2 + 1);
            rate.fill("24000");
            rate.blur();
        }
        softly.check(() -> story.look(planner, "quote-draft", Setting.ENGLISH));
        button(planner, "quote.send", Setting.ENGLISH).click();
        assertThat(planner.locator("table.money")).containsText("TWD");
        button(planner, "sign.body", Setting.ENGLISH).click();
        sign(planner, "Lin Mei-hua", Setting.ENGLISH);
        assertThat(planner.locator(".signatures")).containsText("Lin Mei-hua");

        story.go(client, "applications/" + id);
        button(client, "sign.client", Setting.CHINESE).click();
        softly.check(() -> story.look(client, "sign", Setting.CHINESE));
        sign(client, "王小明", Setting.CHINESE);
        assertThat(client.locator(".signatures")).containsText("王小明");
        await().until(() -> fixtures.now(body, id).state() == EngagementState.CONTRACTED);

        story.go(planner, "engagements/" + id);
        button(planner, "engagement.step.CREATE_PROGRAMME", Setting.ENGLISH).click();
        assertThat(planner.locator(".state-path .here")).containsText("Programme made");
        assertThat(planner.getByText(Words.in(Words.ENGLISH, "engagement.certifications")))
                .isVisible();

        return id;
    }

    private static void sign(Page page, String name, Setting setting) {
        page.locator("vaadin-dialog vaadin-checkbox label, vaadin-dialog-overlay vaadin-checkbox label")
                .first()
                .click();
        page.getByLabel(Words.in(setting.language(), "sign.name")).fill(name);
        button(page, "sign.act", setting).click();
    }

    /** The last that bears these very words: a dialog's stands after the page's. */
    static Locator button(Page page, String key, Setting setting) {
        String words = Words.in(setting.language(), key).replaceAll("([.*+?^${}()|\\[\\]\\\\])", "\\\\$1");
        return page.locator(
                        "vaadin-button",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")))
                .last();
    }
}
