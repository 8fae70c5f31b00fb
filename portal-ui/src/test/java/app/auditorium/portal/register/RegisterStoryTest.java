package app.auditorium.portal.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateIssuer;
import app.auditorium.decision.CertificateIssuers;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.CertifiedBody;
import app.auditorium.decision.DecisionKind;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody scans a QR code, somebody else was sent a file: neither signs in, neither needs scripts. */
class RegisterStoryTest extends StoryBrowser {

    @Autowired
    private CertifiedBody bodies;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateIssuers issuers;

    @Autowired
    private HouseRules houseRules;

    @Test
    void aVisitorWithoutScriptsSeesTheStatusChangeAndVerifiesFiles() {
        Membership body = bodies.body();
        String client = "Hungyuan " + UUID.randomUUID().toString().substring(0, 6);
        UUID certification = bodies.granted(body, client, StandardId.ISO_45001, LocalDate.of(2025, 3, 15));
        CertificateDetails certificate =
                CertifiedBody.as(body, () -> certificates.of(certification)).getFirst();
        byte[] pdf = CertifiedBody.as(
                        body, () -> certificates.pdf(certificate.current().id()))
                .orElseThrow()
                .bytes();

        Page visitor = withoutScripts(Setting.ENGLISH).newPage();
        go(visitor, "register?q=" + client.replace(" ", "+"));
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(client))
                .first()
                .click();
        assertThat(visitor.locator(".today strong")).hasText("Valid");
        assertThat(visitor.getByText(certificate.number()).first()).isVisible();

        LocalDate day = LocalDate.of(2025, 10, 1);
        verify(visitor, pdf);
        assertThat(visitor.locator(".today strong")).hasText("Genuine and valid");
        bodies.happens(body, certification, DecisionKind.SUSPEND, day, LifeEvent.of(LifeEventType.SUSPENDED, day));
        go(visitor, "register/" + certificate.publicId());
        assertThat(visitor.locator(".today strong")).hasText("Suspended");
        verify(visitor, pdf);
        assertThat(visitor.locator(".today strong")).hasText("Genuine, but suspended");
        byte[] altered = pdf.clone();
        altered[altered.length / 3] ^= 1;
        verify(visitor, altered);
        assertThat(visitor.locator(".today strong")).hasText("Altered");
        go(visitor, "register/" + certificate.number());
        assertThat(visitor.locator(".entries .name").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat(visitor.url()).contains("register?q=");
        org.assertj.core.api.Assertions.assertThat(visitor.context().cookies())
                .extracting(cookie -> cookie.name + cookie.path)
                .isEmpty();
        visitor.context().close();

        CertifiedBody.as(
                        body,
                        () -> houseRules.set(
                                HouseRule.SHORT_NOTICE,
                                0,
                                "On complaints, on changes, and to follow up a suspension.\n有抱怨時、有變更時，及暫時終止後之追蹤。",
                                "QP-14"))
                .orThrow();
        for (Setting setting : Setting.all()) {
            Page page = window(setting);
            go(page, "register?q=" + client.replace(" ", "+"));
            look(page, "register-search", setting);
            go(page, "register/" + certificate.publicId());
            look(page, "register-entry", setting);
            go(page, "register/bodies/" + body.tenantId());
            assertThat(page.locator("main")).containsText("有抱怨時");
            look(page, "register-body", setting);
            verify(page, altered);
            look(page, "register-verify", setting);
            go(page, "register/" + UUID.randomUUID());
            look(page, "register-unknown", setting);
        }
    }

    @Test
    void aNameThatWantsToBeAScriptOrAFormulaIsShownAsItIsWritten() {
        String name = "=1+1 <script>document.title='hit'</script> \"&amp;' "
                + UUID.randomUUID().toString().substring(0, 6);
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, name, StandardId.ISO_45001, LocalDate.of(2025, 3, 15));
        UUID id = CertifiedBody.as(body, () -> certificates.of(certification))
                .getFirst()
                .publicId();
        Page page = window(Setting.ENGLISH);

        go(page, "register?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(page.locator("input[name=q]")).hasValue(name);
        assertThat(page.locator(".entries .name").first()).containsText(name);
        go(page, "register/" + id);
        assertThat(page.locator("main")).containsText(name);
        assertThat(page).hasTitle(name + " · Auditorium");
        String file = page.request().get(address() + "/register.csv").text();
        org.assertj.core.api.Assertions.assertThat(file)
                .contains("\"'" + name.replace("\"", "\"\"") + "\"")
                .doesNotContain(",\"" + name.replace("\"", "\"\""));
    }

    @Test
    void theAdministratorSeesKeysAndCertificates() {
        Membership member = aMemberOfA(TenantKind.CERTIFICATION_BODY, "Rock");
        CertificateIssuer now = CertifiedBody.as(member, issuers::current);
        org.assertj.core.api.Assertions.assertThat(now.version()).isZero();
        UUID certification = bodies.grantedBy(member, "Chiaho Plastics", StandardId.TOSHMS, LocalDate.of(2025, 6, 2));
        var softly = new SoftAssertions();
        everywhere(
                member,
                Map.of(
                        "certificates-setup",
                        "certificates/setup",
                        "certificates-tab",
                        "certifications/" + certification + "?tab=certificate"),
                softly);
        softly.assertAll();
    }

    private void verify(Page page, byte[] pdf) {
        go(page, "verify");
        page.setInputFiles("input[type=file]", new FilePayload("certificate.pdf", "application/pdf", pdf));
        page.locator("form.verify button").click();
        settleWithoutScripts(page);
    }

    private static void settleWithoutScripts(Page page) {
        page.waitForLoadState();
        page.locator(".today").waitFor();
    }

    @Override
    public void settle(Page page) {
        page.waitForLoadState();
        if (!page.url().contains("/register") && !page.url().contains("/verify")) {
            super.settle(page);
        }
    }
}
