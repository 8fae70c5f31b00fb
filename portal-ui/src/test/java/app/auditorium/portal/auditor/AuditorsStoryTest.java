package app.auditorium.portal.auditor;

import static app.auditorium.testing.Tenants.as;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.auditor.AccreditationScope;
import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.AuditorFilter;
import app.auditorium.auditor.Auditors;
import app.auditorium.auditor.Competence;
import app.auditorium.auditor.Home;
import app.auditorium.auditor.NewAbsence;
import app.auditorium.auditor.NewAuditor;
import app.auditorium.auditor.NewWitnessedAudit;
import app.auditorium.auditor.ScopeChanges;
import app.auditorium.auditor.ScopeItem;
import app.auditorium.auditor.WitnessResult;
import app.auditorium.auditor.WitnessedAudits;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditorsStoryTest extends StoryBrowser {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Auditors auditors;

    @Autowired
    AccreditationScope scope;

    @Autowired
    WitnessedAudits witnessed;

    Membership administrator;
    AuditorDetails lin;

    @BeforeEach
    void aBodyWithAuditors() {
        administrator = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 甲", Role.ADMINISTRATOR, Role.PLANNER);
        lin = add("林怡君", "TW-KHH", Role.LEAD_AUDITOR, "03", "12", "14", "17", "18", "19", "20", "28", "29");
        add("陳建志", "TW-TPE", Role.LEAD_AUDITOR, "17", "18", "19");
        add("王淑芬", "TW-TXG", Role.AUDITOR, "03", "30");
        add("黃志明", "TW-HSZ", Role.TECHNICAL_EXPERT, "12", "13");
        as(administrator, () -> scope.replace(new ScopeChanges(scope.read().version(), scopeItems())))
                .orThrow();
    }

    @Test
    void auditorsAreFoundByCompetenceAndTheFilterStaysInTheAddress() {
        Page page = signedIn(administrator, "auditors?iaf=03&role=AUDITOR", Setting.CHINESE);
        assertThat(page.getByText("王淑芬")).isVisible();
        assertThat(page.getByText("陳建志")).hasCount(0);
        assertThat(saved(page)).contains("姓名", "王淑芬", "ISO 45001: 03, 30").doesNotContain("陳建志");
        page.locator(".filter-bar vaadin-text-field input").fill("nobody at all");
        assertThat(page.locator(
                        "h2",
                        new Page.LocatorOptions().setHasText(Words.in(Locale.TRADITIONAL_CHINESE, "list.none.title"))))
                .isVisible();
        page.waitForURL(url -> url.contains("iaf=03") && url.contains("q=nobody"));
    }

    private static String saved(Page page) {
        Path file = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                        .click())
                .path();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAuditorIsAddedWithCompetenceByTyping() {
        Page page = signedIn(administrator, "auditors/new", Setting.ENGLISH);
        page.getByText("Add competence").click();
        page.locator("vaadin-button[theme~=primary]").first().click();
        assertThat(page.locator(".problems")).containsText("This is needed");
        picture(page, "auditor-form-problems", Setting.ENGLISH);
        page.getByLabel("Name").fill("Wu Mei-ling");
        page.locator("vaadin-email-field input").fill("wu@example.test");
        var codes = page.locator(".competence-block vaadin-multi-select-combo-box input");
        codes.fill("17");
        page.locator("vaadin-multi-select-combo-box-item", new Page.LocatorOptions().setHasText("17"))
                .click();
        codes.press("Escape");
        page.locator("vaadin-button[theme~=primary]").first().click();
        assertThat(page.locator("h1")).hasText("Wu Mei-ling");
        assertThat(page.locator(".matrix")).containsText("17");
        assertThat(as(administrator, () -> auditors.list(AuditorFilter.named("wu@"), PageRequest.first(5)))
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.competences()).hasSize(1));
    }

    @Test
    void theScopeIsSwitchedInPlaceAndSavedAfterAQuestion() {
        Page page = signedIn(administrator, "scope", Setting.ENGLISH);
        assertThat(page.getByText("sample of May 2023")).isVisible();
        assertThat(page.getByText("CB02 · M5004")).isVisible();
        page.getByText("Edit the scope").click();
        page.locator("button.scope-cell").first().click();
        assertThat(page.locator("button.scope-cell").first()).hasAttribute("aria-pressed", "true");
        Locator column = page.locator("button.scope-column", new Page.LocatorOptions().setHasText("ISO 14001"));
        Locator chosen = page.locator("button.scope-cell[aria-pressed=true]");
        int before = chosen.count();
        column.click();
        assertThat(chosen).hasCount(before + 39);
        picture(page, "scope-editing", Setting.ENGLISH);
        column.click();
        assertThat(chosen).hasCount(before);
        page.locator("vaadin-button[theme~=primary]").first().click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".toast.done")).isVisible();
        assertThat(as(administrator, scope::read).items()).hasSize(scopeItems().size() + 1);
    }

    @Test
    void everyScreenIsFitToBeSeen() {
        var softly = new SoftAssertions();
        var pages = new LinkedHashMap<String, String>();
        pages.put("auditors", "auditors");
        pages.put("auditor", "auditors/" + lin.id());
        pages.put("auditor-edit", "auditors/" + lin.id() + "/edit");
        pages.put("scope", "scope");
        as(
                        administrator,
                        () -> witnessed.record(
                                lin.id(),
                                new NewWitnessedAudit(
                                        null,
                                        "宏遠精密金屬追蹤稽核",
                                        TODAY.minusMonths(35),
                                        null,
                                        "TAF 評審員",
                                        WitnessResult.WITH_REMARKS,
                                        "開場會議宜說明抽樣限制。")))
                .orThrow();
        everywhere(administrator, pages, softly);
        for (List<Setting> settings : byLanguage()) {
            Page page = signedIn(administrator, "auditors/" + lin.id(), settings.getFirst());
            for (int tab = 1; tab < 4; tab++) {
                page.locator("vaadin-tab").nth(tab).click();
                settle(page);
                everyway(page, "auditor-tab-" + tab, settings, softly);
            }
            page.locator(".page-header vaadin-button").nth(1).click();
            page.locator("vaadin-dialog[has-title] .form").waitFor();
            everyway(page, "absence", settings, softly);
        }
        softly.assertAll();
    }

    private AuditorDetails add(String name, String county, Role role, String... codes) {
        List<Competence> competences = Stream.of(StandardId.ISO_9001, StandardId.ISO_14001, StandardId.ISO_45001)
                .flatMap(standard -> Stream.of(codes)
                        .map(code -> new Competence(
                                standard,
                                new IafCode(code),
                                standard == StandardId.ISO_9001 ? Role.AUDITOR : role,
                                "17".equals(code) ? "見證稽核" : null,
                                "12".equals(code)
                                        ? TODAY.plusDays(40)
                                        : "14".equals(code) ? TODAY.minusDays(3) : null)))
                .toList();
        return as(
                        administrator,
                        () -> auditors.add(new NewAuditor(
                                name,
                                name.equals("陳建志")
                                        ? administrator.email()
                                        : java.util.UUID.randomUUID().toString().substring(0, 8) + "@example.test",
                                List.of("zh-TW", "en"),
                                new Home(county, null, null),
                                competences,
                                List.of(
                                        new NewAbsence(TODAY.plusDays(20), TODAY.plusDays(24), "年假"),
                                        new NewAbsence(TODAY.minusDays(60), TODAY.minusDays(58), "教育訓練")))))
                .orThrow();
    }

    private static List<ScopeItem> scopeItems() {
        return Stream.of("03", "12", "17", "18", "19", "28", "30")
                .map(IafCode::new)
                .flatMap(code -> Stream.of(
                        new ScopeItem(StandardId.ISO_9001, code, TODAY.minusYears(2), null),
                        new ScopeItem(StandardId.ISO_45001, code, TODAY.minusYears(1), TODAY.plusYears(2)),
                        new ScopeItem(StandardId.CNS_45001, code, TODAY.plusDays(30), TODAY.plusYears(3))))
                .toList();
    }
}
