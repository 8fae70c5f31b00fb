package app.auditorium.portal.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.finding.FindingChanges;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.finding.Findings;
import app.auditorium.finding.Grade;
import app.auditorium.finding.NewFinding;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.ConductActs;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Findings in Chinese and English are raised on screen and found again, together with what another body shares. */
class FindingStoryTest extends StoryBrowser {

    private static final String CHINESE = "新增溶劑槽車卸料作業未納入危害鑑別；查閱 2026 年鑑別表，僅列儲存與取用，未列槽車卸料與接地。";
    private static final String ENGLISH =
            "The unloading bay has no interlock against overfill; control rests on an operator alone. Hazard identification lists the risk as low.";

    @Autowired
    FindingFixtures fixtures;

    @Autowired
    Findings findings;

    @Test
    void findingsInBothLanguagesAreRaisedAndFoundWithWhatIsShared() throws IOException {
        Membership lead = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 甲 " + UUID.randomUUID());
        Membership other = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 乙 " + UUID.randomUUID());
        AuditUnderTest audit = fixtures.anAudit(lead, "IN_PROGRESS", "Haishan Chemicals", null);
        fixtures.aMinor(other, fixtures.anAudit(other), "反應槽改為連續進料後，危害鑑別與風險評估未於變更前完成，現場已運轉 4 個月。");
        fixtures.grant(other, lead, StandardId.ISO_45001);

        Page page = signedIn(lead, "audits/" + audit.id() + "/raise", Setting.CHINESE);
        page.getByText(Words.in(Words.CHINESE, "findings.raise"), new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".problems")).isVisible();
        look(page, "finding-refused", Setting.CHINESE);
        ConductActs.raise(page, "次要不符合", "6.1.2.1", CHINESE, "第二廠區卸料站，2026-03-11。");
        assertThat(page.locator("h1")).containsText("6.1.2.1");
        look(page, "finding", Setting.CHINESE);
        twoCorrectIt(page, lead);

        go(page, "audits/" + audit.id() + "/raise");
        ConductActs.raise(page, "主要不符合", "8.1.2", ENGLISH, "Bay 3, walked through at 10:40.");
        page.getByText(Words.in(Words.CHINESE, "findings.release"), new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("vaadin-confirm-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".toast.done").last()).containsText(Words.in(Words.CHINESE, "findings.released.paper"));

        page.waitForTimeout(2_000);
        go(page, "search?q=危害鑑別 卸料");
        assertThat(page.locator(".results li")).hasCount(1);
        assertThat(page.locator(".results mark").first()).isVisible();
        go(page, "search?q=unload interlocks");
        assertThat(page.locator(".results li")).hasCount(1);
        go(page, "search?q=危害鑑別&reach=shared");
        assertThat(page.locator(".results li")).hasCount(1);
        assertThat(page.locator(".results .tag.violet")).isVisible();

        go(page, "search?q=危害&reach=mine");
        var saved = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                .click());
        org.assertj.core.api.Assertions.assertThat(Files.readString(saved.path()))
                .contains("等級", "主要不符合", CHINESE, ENGLISH)
                .doesNotContain("反應槽");
        go(page, "audits/" + audit.id());
        assertThat(page.getByText(
                        Words.in(Words.CHINESE, "findings.raise.title"), new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        look(page, "audit-with-findings", Setting.CHINESE);

        var softly = new SoftAssertions();
        everywhere(lead, Map.of("search", "search?q=危害", "findings", "findings"), softly);
        softly.assertAll();
    }

    /** One mends the evidence while the other grades it anew: both stand afterwards. */
    private void twoCorrectIt(Page page, Membership lead) {
        UUID id = UUID.fromString(page.url().replaceFirst(".*/findings/", ""));
        go(page, "findings/" + id + "/correct");
        FindingDetails read = Acting.getAs(lead, () -> findings.find(id)).orElseThrow();
        NewFinding theirs = new NewFinding(
                read.standard(), read.clause(), Grade.MAJOR, read.statement(), read.evidence(), null, read.iafCodes());
        Acting.as(
                lead,
                () -> findings.correct(id, new FindingChanges(read.version(), theirs))
                        .orThrow());
        page.locator("vaadin-text-area textarea").last().fill("第二廠區卸料站，2026-03-12。");
        button(page, "findings.save");
        assertThat(page.locator("vaadin-dialog[opened]")).containsText(Words.in(Words.CHINESE, "stale.merged"));
        picture(page, "finding-changed-meanwhile", Setting.CHINESE);
        button(page, "stale.mine");
        page.waitForURL("**/findings/" + id);
        assertThat(page.locator(".facts")).containsText("主要不符合");
        assertThat(page.getByText("2026-03-12").first()).isVisible();
    }

    private static void button(Page page, String key) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(Words.in(Words.CHINESE, key)))
                .last()
                .click();
    }
}
