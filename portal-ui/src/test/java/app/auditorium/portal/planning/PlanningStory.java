package app.auditorium.portal.planning;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The body whose year is planned: seven clients, three leads in their sector, and one client that nobody may audit. */
abstract class PlanningStory extends StoryBrowser {

    private static final String DATES_IN_TWO_LINES = """
            () => {
              const broken = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                for (const date of texts.currentNode.data.matchAll(/\\d{4}-\\d\\d-\\d\\d/g)) {
                  const range = document.createRange();
                  range.setStart(texts.currentNode, date.index);
                  range.setEnd(texts.currentNode, date.index + date[0].length);
                  if (new Set([...range.getClientRects()].map(part => part.top)).size > 1) {
                    broken.push(texts.currentNode.data);
                  }
                }
              }
              return broken;
            }""";

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    BodyFixtures files;

    @Autowired
    private Certifications certifications;

    Membership planner;
    Membership company;

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
            sql.sql(
                            "update organisation set name_zh = name, name = 'Hongyuan Precision Manufacturing Co., Ltd.' where name = '宏遠精密金屬'")
                    .update();
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

    /** Where a panel is narrow a line ends before a date or behind it. */
    void datesStandInOnePiece(Page page, Setting setting, SoftAssertions softly) {
        settle(page);
        ViewportSize size = page.viewportSize();
        // on one of the widths every line has to break where a date stands
        for (int width = size.width; width >= 200; width -= 10) {
            page.setViewportSize(width, size.height);
            softly.assertThat(page.evaluate(DATES_IN_TWO_LINES))
                    .as("dates in two lines, %s, %s wide", setting, width)
                    .isEqualTo(List.of());
        }
        page.setViewportSize(size.width, size.height);
    }

    static Locator button(Page page, String text) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
    }
}
