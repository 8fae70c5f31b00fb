package app.auditorium.portal.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.CheckedImport;
import app.auditorium.organisation.ImportProgress;
import app.auditorium.organisation.NewContact;
import app.auditorium.organisation.NewOrganisation;
import app.auditorium.organisation.NewSite;
import app.auditorium.organisation.OrganisationChanges;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.OrganisationImports;
import app.auditorium.organisation.Organisations;
import app.auditorium.organisation.SiteDetails;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClientsStoryTest extends StoryBrowser {

    private static final String LIST = """
            客戶名稱,英文名稱,統一編號,IAF 代碼,地址,員工人數,承攬人員數
            海山化學工業,Haishan Chemical Industry,22334455,12,高雄市林園區石化路 8 號,320,40
            日昇營造,Risheng Construction,33445566,28,桃園市中壢區中正路 100 號,95,310
            北辰電子,Beichen Electronics,44556677,19,新竹市東區力行路 6 號,1240,85
            安禾綜合醫院,Anhe General Hospital,55667788,38,台南市東區崇德路 12 號,860,120
            東陽樹脂,Dongyang Resin,66778899,14,彰化縣線西鄉彰濱東二路 3 號,74,0
            """;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationImports imports;

    Membership planner;

    @BeforeEach
    void aPlanner() {
        planner = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 甲", Role.PLANNER);
    }

    @Test
    void aPlannerAddsTheFirstClientAndIsToldWhatIsMissing() {
        Page page = signedIn(planner, "clients", Setting.ENGLISH);
        look(page, "clients-empty", Setting.ENGLISH);
        page.locator(".empty-state vaadin-button").first().click();
        page.waitForURL("**/clients/new");
        button(page, "Add client").click();
        assertThat(page.locator(".problems")).containsText("Name: This is needed.");
        look(page, "client-form-problems", Setting.ENGLISH);
        field(page, "Name").fill("Hongyuan Precision Metal");
        // were the mark to go when the field is left, the button would move away under the click
        assertThat(page.locator("vaadin-text-field[invalid]")).hasCount(0);
        field(page, "Tax ID").fill("04595258");
        field(page, "NACE codes").fill("24.10");
        assertThat(page.locator("vaadin-text-field").filter(new Locator.FilterOptions().setHasText("Tax ID")))
                .containsText("This is no unified business number");
        look(page, "client-form-doubt", Setting.ENGLISH);
        button(page, "Add IAF 17, from NACE").click();
        button(page, "Add contact").click();
        Locator contact = page.locator(".input-card", new Page.LocatorOptions().setHasText("Function"))
                .locator("input")
                .first();
        assertThat(contact).isFocused();
        contact.fill("Chen Li");
        contact.press("Tab");
        assertThat(field(page, "Function")).isFocused();
        button(page, "Add client").click();
        assertThat(page.locator("h1")).hasText("Hongyuan Precision Metal");
        assertThat(page.locator(".page-header")).containsText("17");
    }

    @Test
    void aPlannerFindsAClientInALongListAndReadsItsPage() {
        OrganisationDetails client = hongyuan();
        Acting.as(planner, () -> {
            imports.perform(LIST.getBytes(StandardCharsets.UTF_8), ImportProgress.UNHEARD)
                    .orThrow();
            organisations.note(client.id(), "警衛室在三號門，需事先登記車號。").orThrow();
        });
        var softly = new SoftAssertions();
        everywhere(planner, Map.of("clients", "clients", "client", "clients/" + client.id()), softly);
        softly.assertAll();
        Page page = signedIn(planner, "clients?iaf=12", Setting.CHINESE);
        assertThat(page.locator("vaadin-grid a")).hasText("海山化學工業");
        go(page, "clients");
        page.locator(".filter-bar vaadin-text-field input").fill("北辰");
        assertThat(page.locator(".filter-bar .total")).containsText("1");
        page.waitForURL("**/clients?q=*");
    }

    @Test
    void theSecondOfTwoEditorsLearnsWhatChangedAndLosesNoTyping() {
        OrganisationDetails client = hongyuan();
        Page page = signedIn(planner, "clients/" + client.id() + "/edit", Setting.CHINESE);
        field(page, "網站").fill("https://hongyuan.example.tw");
        page.locator(".input-card vaadin-integer-field input").first().fill("190");
        Acting.as(
                planner,
                () -> organisations
                        .change(client.id(), new OrganisationChanges(client.version(), steel("12345670", 66)))
                        .orThrow());
        button(page, "儲存").click();
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("12345670");
        assertThat(page.locator("vaadin-dialog[opened]"))
                .not()
                .containsText(Words.in(Words.CHINESE, "client.history.organisation.INSERT"));
        look(page, "client-changed-meanwhile", Setting.CHINESE);
        button(page, Words.in(Words.CHINESE, "stale.mine")).click();
        assertThat(page.locator(".page-header")).containsText("hongyuan.example.tw");
        assertThat(page.locator(".page-header")).containsText("12345670");
        Assertions.assertThat(Acting.getAs(planner, () -> organisations.details(client.id()))
                        .orThrow()
                        .sites())
                .extracting(SiteDetails::employees)
                .containsExactly(190, 66);
        go(page, "clients/" + client.id() + "/edit");
        look(page, "client-form", Setting.CHINESE);
    }

    @Test
    void aListInBig5IsImportedAfterADryRun() {
        for (Setting setting : List.of(Setting.CHINESE.inTheHand(), Setting.ENGLISH)) {
            Page page = signedIn(planner, "clients/import", setting);
            String wrong = LIST.replace(",28,", ",99,").replace(",74,0", ",many,0");
            upload(page, wrong);
            assertThat(page.locator(".callout.red")).containsText("Big5");
            look(page, "import-refused", setting);
        }
        Page page = signedIn(planner, "clients/import", Setting.CHINESE);
        upload(page, LIST);
        assertThat(page.locator(".callout.green")).containsText("Big5");
        look(page, "import-ready", Setting.CHINESE);
        go(page, "");
        look(page, "home-import", Setting.CHINESE);
        Assertions.assertThat(afterARestart())
                .hasValueSatisfying(kept -> Assertions.assertThat(kept.file()).isEqualTo("客戶.csv"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("客戶.csv"))
                .click();
        // whoever has left the page finds it again
        assertThat(page.locator(".callout.green")).containsText("Big5");
        button(page, Words.in(Words.CHINESE, "import.drop")).click();
        assertThat(page.locator(".callout.green")).hasCount(0);
        Assertions.assertThat(afterARestart()).isEmpty();
        upload(page, LIST);
        button(page, Words.in(Words.CHINESE, "import.write", 5)).click();
        page.waitForURL("**/clients");
        assertThat(page.locator(".page-header")).containsText("共 5 個客戶");
        Assertions.assertThat(afterARestart()).isEmpty();
    }

    /** What a process that has compared nothing itself offers to whoever had a file compared. */
    private Optional<CheckedImport> afterARestart() {
        return Acting.getAs(planner, () -> new ImportJobs(imports, Clock.systemUTC()).kept());
    }

    private OrganisationDetails hongyuan() {
        return Acting.getAs(planner, () -> organisations.add(steel("12345678"))).orThrow();
    }

    private static NewOrganisation steel(String taxId) {
        return steel(taxId, 60);
    }

    private static NewOrganisation steel(String taxId, int inKaohsiung) {
        return new NewOrganisation(
                "Hongyuan Precision Metal",
                "宏遠精密金屬",
                "TW",
                null,
                taxId,
                null,
                List.of("17"),
                List.of("24.10"),
                List.of(
                        new NewSite(null, "台中廠", "台中市西屯區工業區一路 1 號", null, 180, 25, 2, true),
                        new NewSite(null, "高雄廠", "高雄市前鎮區新生路 2 號", null, inKaohsiung, 0, 1, false)),
                List.of(new NewContact("王小明", "職業安全衛生主管", "wang@hongyuan.example.tw", "04-1234-5678")));
    }

    private static void upload(Page page, String list) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("客戶.csv", "text/csv", list.getBytes(Charset.forName("Big5"))));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    private static Locator button(Page page, String label) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(label))
                .last();
    }
}
