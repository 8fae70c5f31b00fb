package app.auditorium.portal.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.access.Members;
import app.auditorium.access.SignIns;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.TestDatabase;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DoorStoryTest extends StoryBrowser {

    private static final Locale ZH = Words.CHINESE;

    @Autowired
    private Members members;

    @Autowired
    private SignIns signIns;

    @Test
    void theOperatorMakesATenantAndItsAdministratorComesIn() {
        Page operator = signedIn(anOperator(), "operator/tenants", Setting.CHINESE);
        String name = "新機構 " + UUID.randomUUID();
        String email = UUID.randomUUID() + "@example.test";
        button(operator, "door.tenants.add").click();
        inDialog(operator, "door.name").fill(name);
        inDialog(operator, "door.tenants.administrator").fill("王大明");
        inDialog(operator, "door.tenants.email").fill(email);
        picture(operator, "door-new-tenant", Setting.CHINESE);
        button(operator, "action.add").dblclick();
        operator.locator(".filter-bar input").first().fill(name);
        assertThat(operator.getByText(name).first()).isVisible();
        assertThat(operator.locator("vaadin-notification-card")).hasCount(1);
        look(operator, "door-tenants", Setting.CHINESE);

        go(operator, "operator/mail");
        operator.locator("vaadin-button[aria-label*='" + email + "']").click();
        look(operator, "door-operator-mail", Setting.CHINESE);
        Locator link = operator.locator(".letter a");
        assertThat(link).hasAttribute("target", "_blank");
        String path = Objects.requireNonNull(link.getAttribute("href")).replaceAll(".*(invitation/\\S+)", "$1");

        Page invited = window(Setting.CHINESE);
        go(invited, path);
        look(invited, "door-invitation", Setting.CHINESE);
        field(invited, "door.password.new").fill(PASSWORD);
        field(invited, "door.password.again").fill(PASSWORD);
        button(invited, "door.invitation.accept").click();
        assertThat(invited.getByText(Words.in(ZH, "door.invitation.done"))).isVisible();
        go(invited, path);
        assertThat(invited.getByText(Words.in(ZH, "door.dead.title"))).isVisible();

        Page administrator = signInAs(email, "members", Setting.CHINESE);
        assertThat(administrator.getByText("王大明").first()).isVisible();

        go(operator, "operator/tenants?q=" + name.substring(4));
        operator.locator("vaadin-grid vaadin-button").first().click();
        operator.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        assertThat(operator.locator("vaadin-grid")).containsText(Words.in(ZH, "door.tenants.suspended"));
        administrator.locator("a[href=clients]").first().click();
        assertThat(administrator.getByText(Words.in(ZH, "door.suspended.title", name)))
                .isVisible();
        look(administrator, "door-suspended", Setting.CHINESE);

        go(operator, "operator/jobs");
        look(operator, "door-operations", Setting.CHINESE);
    }

    @Test
    void aDoubleClickInvitesOnceAndGoesTwoMonthsInTheCalendar() {
        Membership both = aMemberOfA(TenantKind.CERTIFICATION_BODY, "雙擊驗證機構");
        Page page = signedIn(both, "members", Setting.CHINESE);
        page.locator("vaadin-grid vaadin-button").first().dblclick();
        settle(page);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);

        button(page, "door.members.invite").dblclick();
        settle(page);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        inDialog(page, "door.email").fill("wang@example.test");
        inDialog(page, "door.person").fill("王大明");
        page.locator("vaadin-dialog[opened] vaadin-checkbox input").first().check();
        button(page, "action.send").dblclick();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        settle(page);
        assertThat(page.getByText("wang@example.test")).hasCount(1);

        page.locator("a[href=schedule]").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(Words.in(ZH, "calendar.page"));
        settle(page);
        button(page, "calendar.after").click();
        settle(page);
        page.mouse().down(new Mouse.DownOptions().setClickCount(2));
        page.mouse().up(new Mouse.UpOptions().setClickCount(2));
        page.waitForURL(
                Pattern.compile("day=" + YearMonth.now(ZoneId.of("Asia/Taipei")).plusMonths(2)));
    }

    @Test
    void aForgottenPasswordAsksTheSameOfEverybody() {
        Page page = window(Setting.ENGLISH);
        go(page, "forgotten");
        look(page, "door-forgotten", Setting.ENGLISH);
        page.getByLabel(Words.in(Locale.ENGLISH, "door.email")).fill("nobody@example.test");
        page.getByText(Words.in(Locale.ENGLISH, "door.forgotten.send")).click();
        assertThat(page.getByText(Pattern.compile("If nobody@example.test has an account")))
                .isVisible();
        go(page, "password/invented");
        assertThat(page.getByText(Words.in(Locale.ENGLISH, "door.dead.title"))).isVisible();
    }

    @Test
    void twoTabsStandInTwoTenantsAndKeepThemOverAReload() {
        Membership first = aMemberOfA(TenantKind.CERTIFICATION_BODY, "甲機構");
        Membership other = alsoIn("乙機構", first);
        Page here = signedIn(first, "members", Setting.CHINESE);
        assertThat(here.locator(".choice")).hasCount(2);
        look(here, "door-choose", Setting.CHINESE);
        here.locator(".choice", new Page.LocatorOptions().setHasText("甲機構")).click();
        here.waitForURL(url -> url.endsWith("/members"));
        settle(here);
        Page there = here.context().newPage();
        go(there, "members");
        switchTo(there, other.tenantName());

        for (int i = 0; i < 2; i++) {
            go(here, "members");
            go(there, "members");
            assertThat(here.locator(".account .who .second")).containsText("甲機構");
            assertThat(there.locator(".account .who .second")).containsText(other.tenantName());
        }
    }

    @Test
    void whoeverBelongsToSeveralChoosesAndComesHome() {
        Membership first = aMemberOfA(TenantKind.CERTIFICATION_BODY, "甲機構");
        Membership other = alsoIn("乙機構", first);
        Page page = signedIn(first, "", Setting.CHINESE);

        page.locator(".choice", new Page.LocatorOptions().setHasText(other.tenantName()))
                .click();

        atHome(page, other.tenantName());
        switchTo(page, "甲機構");
    }

    @Test
    void aRoleTakenAwayWhileAFormIsOpenSavesNothing() {
        Membership colleague = aMemberOfA(TenantKind.CLIENT, "客戶");
        Membership leaver = aMemberOf(colleague.tenantId(), "陳小姐", Set.of(Role.ADMINISTRATOR));
        Page page = signedIn(leaver, "sharing", Setting.CHINESE);
        look(page, "door-sharing-empty", Setting.CHINESE);
        button(page, "door.sharing.give").click();
        field(page, "door.sharing.to").fill("乙");
        picture(page, "door-share", Setting.CHINESE);
        Acting.getAs(
                        colleague,
                        () -> members.changeRoles(Objects.requireNonNull(leaver.id()), Set.of(Role.CONTRIBUTOR), 0))
                .orThrow();

        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();

        assertThat(page.getByText(Words.in(ZH, "error.403.title"))).isVisible();
        assertThat(field(page, "door.sharing.to")).hasValue("乙");
    }

    @Test
    void signingOutEverywhereEndsTheOtherWindow() {
        Membership member = aMemberOfA(TenantKind.CLIENT, "客戶");
        Page page = signedIn(member, "profile", Setting.CHINESE);
        look(page, "door-profile", Setting.CHINESE);

        signIns.signOutEverywhere(Objects.requireNonNull(member.personId()));

        go(page, "profile");
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    @Test
    void anAdministratorInvitesAColleague() {
        Page page = signedIn(aMemberOfA(TenantKind.CERTIFICATION_BODY, "丙機構"), "members", Setting.CHINESE);
        button(page, "door.members.invite").click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".problems")).isVisible();
        picture(page, "door-invite-refused", Setting.CHINESE);
        field(page, "door.email").fill("new@example.test");
        field(page, "door.person").fill("李小姐");
        page.getByLabel(Words.in(ZH, "role.AUDITOR"), new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.getByText("new@example.test")).isVisible();
        look(page, "door-members", Setting.CHINESE);
        go(page, "mail");
        assertThat(page.getByText("new@example.test")).isVisible();
        look(page, "door-mail", Setting.CHINESE);
    }

    @Test
    void whoeverHasAnAccountSignsInAcceptsAndComesIntoTheOtherTenant() throws SQLException {
        Membership invited = aMemberOfA(TenantKind.CERTIFICATION_BODY, "甲機構");
        Membership inviting = aMemberOfA(TenantKind.CERTIFICATION_BODY, "乙機構");
        Page administrator = signedIn(inviting, "members", Setting.CHINESE);
        button(administrator, "door.members.invite").click();
        field(administrator, "door.email").fill(invited.email());
        field(administrator, "door.person").fill("李小姐");
        administrator
                .getByLabel(Words.in(ZH, "role.AUDITOR"), new Page.GetByLabelOptions().setExact(true))
                .check();
        administrator.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(administrator.getByText(invited.email())).isVisible();

        Page page = window(Setting.CHINESE);
        go(page, linkMailedTo(invited.email()));
        look(page, "door-invitation-account", Setting.CHINESE);
        page.getByText(Words.in(ZH, "door.to-sign-in")).click();
        page.fill("input[name=username]", invited.email());
        page.fill("input[name=password]", PASSWORD);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        button(page, "door.invitation.accept").click();

        atHome(page, "乙機構");
        switchTo(page, "甲機構");
    }

    private Membership alsoIn(String body, Membership member) {
        UUID tenant =
                provisioning.createTenant(TenantKind.CERTIFICATION_BODY, body + " " + UUID.randomUUID(), null, null);
        return provisioning.join(tenant, Objects.requireNonNull(member.personId()), Set.of(Role.ADMINISTRATOR));
    }

    private Membership anOperator() {
        Membership member = aMemberOfA(TenantKind.CERTIFICATION_BODY, "營運");
        provisioning.makeOperator(Objects.requireNonNull(member.personId()));
        return member;
    }

    private Page signInAs(String email, String path, Setting setting) {
        Page page = window(setting);
        go(page, "login");
        page.fill("input[name=username]", email);
        page.fill("input[name=password]", PASSWORD);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> !url.contains("/login"));
        go(page, path);
        return page;
    }

    private void switchTo(Page page, String tenant) {
        page.locator(".account .who").click();
        page.locator(".account-menu .tenant", new Page.LocatorOptions().setHasText(tenant))
                .click();
        atHome(page, tenant);
    }

    private static String linkMailedTo(String email) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var mails = superuser.prepareStatement(
                        "select substring(body from 'invitation/\\S+') from mail where recipient = ?")) {
            mails.setString(1, email);
            try (var link = mails.executeQuery()) {
                link.next();
                return link.getString(1);
            }
        }
    }

    private void atHome(Page page, String tenant) {
        page.waitForURL(url -> URI.create(url).getPath().equals("/"));
        settle(page);
        assertThat(page.locator(".account .who .second")).containsText(tenant);
    }

    private static Locator button(Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Words.in(ZH, key)).setExact(true));
    }

    private static Locator field(Page page, String key) {
        return page.getByLabel(Words.in(ZH, key), new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator inDialog(Page page, String key) {
        return page.getByRole(AriaRole.DIALOG)
                .getByLabel(Words.in(ZH, key), new Locator.GetByLabelOptions().setExact(true));
    }
}
