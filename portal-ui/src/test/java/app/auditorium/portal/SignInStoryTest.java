package app.auditorium.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignInStoryTest extends StoryBrowser {

    @ParameterizedTest
    @MethodSource("app.auditorium.portal.Setting#all")
    void theSignInPageSpeaksTheBrowsersLanguage(Setting setting) {
        var page = window(setting);
        go(page, "login");
        assertThat(page.locator("html")).hasAttribute("lang", setting.language().toLanguageTag());
        assertThat(page.locator("vaadin-login-form")).containsText(Words.in(setting.language(), "signin.title"));
        look(page, "sign-in", setting);
    }

    @Test
    void aWrongPasswordIsRefusedInOneSentence() {
        var page = window(Setting.CHINESE);
        go(page, "login");
        page.fill("input[name=username]", "nobody@example.test");
        page.fill("input[name=password]", "not the password");
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        page.waitForURL("**/login?wrong");
        settle(page);
        assertThat(page.locator("vaadin-login-form")).containsText(Words.in(Words.CHINESE, "signin.wrong"));
        look(page, "sign-in-wrong", Setting.CHINESE);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        var page = window(Setting.ENGLISH);
        go(page, "no-such-view");
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    @Test
    void aMemberIsToldWhatIsNotThereAndWhatIsNotOpen() {
        var member = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 甲", Role.PLANNER);
        var page = signedIn(member, "no-such-view", Setting.CHINESE);
        assertThat(page.locator(".error-page")).containsText(Words.in(Words.CHINESE, "error.404.title"));
        go(page, "operator/tenants");
        assertThat(page.locator(".error-page")).containsText(Words.in(Words.CHINESE, "error.403.title"));
        var softly = new SoftAssertions();
        everywhere(member, Map.of("nothing-here", "no-such-view", "not-open", "operator/tenants"), softly);
        softly.assertAll();
    }

    @Test
    void anAddressThatNobodyCanReadIsAnsweredInTheReadersLanguage() {
        var softly = new SoftAssertions();
        for (List<Setting> settings : byLanguage()) {
            Setting setting = settings.getFirst();
            var page = window(setting);
            for (String address : List.of("clients/%00", "clients/%2e%2e%2f", "%ff")) {
                assertThat(open(page, address).status()).as(address).isEqualTo(400);
                assertThat(page.locator("h1")).hasText(Words.in(setting.language(), "error.400.title"));
            }
            everyway(page, "unreadable-address", settings, softly);
        }
        softly.assertAll();
    }

    @Test
    void theChosenLanguageIsKept() {
        var page = window(Setting.ENGLISH);
        go(page, "login");
        page.getByText("繁體中文").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-TW");
        go(page, "login");
        assertThat(page.locator("vaadin-login-form")).containsText(Words.in(Words.CHINESE, "signin.title"));
        assertThat(page.locator("vaadin-login-form").innerText()).doesNotContain("Sign in to");
    }
}
