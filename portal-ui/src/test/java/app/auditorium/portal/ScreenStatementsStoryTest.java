package app.auditorium.portal;

import static app.auditorium.testing.CountingConnections.statementsOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.ManyRows;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen of the menu asks the database as often for many rows as for few: what is asked per row would be felt with a thousand. */
class ScreenStatementsStoryTest extends StoryBrowser {

    /** More than the badges of the menu take, which are counted now and then. */
    private static final int MORE = 20;

    private static final int MOST = 100;

    @Autowired
    private ManyRows rows;

    @Autowired
    private FindingFixtures fixtures;

    @Test
    void aScreenOfManyCostsWhatAScreenOfFewCosts() {
        Membership body = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構");
        Membership client = aMemberOfA(TenantKind.CLIENT, "範例工廠");
        Membership consultancy = aMemberOfA(TenantKind.CONSULTANCY, "範例顧問");
        AuditUnderTest audit = fixtures.anAudit(body, "IN_PROGRESS", "Example Works", client);
        Map<Membership, Page> pages = new LinkedHashMap<>();
        for (Membership member : List.of(body, client, consultancy)) {
            pages.put(member, signedIn(member, "", Setting.CHINESE));
        }

        rows.grow(body, audit, client, consultancy, 3);
        Map<String, Integer> few = screens(pages);
        rows.grow(body, audit, client, consultancy, MORE);
        Map<String, Integer> many = screens(pages);

        assertThat(many).hasSizeGreaterThan(35).hasSameSizeAs(few);
        assertThat(many)
                .allSatisfy((screen, taken) -> assertThat(taken)
                        .as("statements of %s, which took %d for %d rows less", screen, few.get(screen), MORE)
                        .isBetween(1, few.get(screen) + MORE - 1)
                        .isLessThan(MOST));
    }

    /** The lesser of two rounds: what follows from new rows is done in their maker's name. */
    private Map<String, Integer> screens(Map<Membership, Page> pages) {
        var taken = new LinkedHashMap<String, Integer>();
        for (int round = 0; round < 2; round++) {
            pages.forEach((member, page) -> addresses(page).forEach(address -> {
                int before = statementsOf(member);
                go(page, address);
                taken.merge(member.kind() + " /" + address, statementsOf(member) - before, Math::min);
            }));
        }
        return taken;
    }

    private static List<String> addresses(Page page) {
        return page.locator("nav a[href]").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }
}
