package app.auditorium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.access.Provisioning;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Membership;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A story told in a real browser against the whole portal and real servers. Pictures go to {@code target/screenshots}; no
 * browser is a failure, never a skip. Stories are told several at a time, each among tenants of its own.
 */
@PortalTest
@Execution(ExecutionMode.CONCURRENT)
public abstract class StoryBrowser {

    public static final String PASSWORD = "correct horse battery";

    /** Patience for a machine that has other things to do: a story is about what happens, not about how soon. */
    private static final double PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Map<String, ?> WCAG =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /** What axe takes longest to find, and what depends on size and look, but not on the language. */
    private static final List<String> LOOKS = List.of("color-contrast", "target-size");

    private static final Map<String, ?> OF_EVERYTHING = Map.of("runOnly", WCAG);
    private static final Map<String, ?> OF_LOOKS = Map.of("runOnly", LOOKS);
    private static final Map<String, ?> OF_THE_REST = Map.of(
            "runOnly",
            WCAG,
            "rules",
            LOOKS.stream().collect(Collectors.toMap(rule -> rule, rule -> Map.of("enabled", false))));

    /**
     * Five times in a row that no client of Vaadin waits for its server and nothing is hidden behind a dialog that is gone; pages
     * without scripts only have to be loaded.
     */
    private static final String CALM = """
            asked => {
              const flow = window.Vaadin && window.Vaadin.Flow;
              const clients = Object.values((flow && flow.clients) || {}).filter(client => client.isActive);
              const calm = document.readyState === 'complete' && document.fonts.status === 'loaded'
                && (!flow || clients.length > 0 && clients.every(client => !client.isActive())
                  && !(window.Vaadin.connectionIndicator && window.Vaadin.connectionIndicator.loading))
                && (!document.querySelector('#outlet[aria-hidden]') || !!document.querySelector('[opened]'));
              if (window.calmAsked !== asked) { window.calmAsked = asked; window.calmTimes = 0; }
              window.calmTimes = calm ? window.calmTimes + 1 : 0;
              return window.calmTimes >= 5;
            }""";

    /**
     * What axe finds, in words. It is asked directly, for its builder brings its script anew for each question. Vaadin's own tabs
     * put their scroller between the list and its tabs; nothing that we could mend.
     */
    private static final String VIOLATIONS = """
            async asked => (await axe.run({...asked, resultTypes: ['violations']})).violations
              .filter(rule => rule.id !== 'aria-required-children'
                || !rule.nodes.every(node => String(node.target).includes('vaadin-tabs')))
              .map(rule => rule.id + ': ' + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))""";

    /** Whether an address is another one of the portal that is open here; the public pages and the sign-in are not part of it. */
    private static final String WITHIN = """
            path => !!(window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients)
              && !/^\\/(login|register|verify)/.test(path) && !/^\\/login/.test(location.pathname)
              && new URL(path, location.href).href !== location.href""";

    private static final String FOLLOWED = """
            async path => {
              const arrived = new Promise(there => addEventListener('vaadin-navigated', there, {once: true}));
              const link = Object.assign(document.createElement('a'), {href: path});
              document.body.append(link);
              link.click();
              link.remove();
              await arrived;
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    protected Provisioning provisioning;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Map<String, Page> windows = new HashMap<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void closeAllWindows() {
        contexts.forEach(BrowserContext::close);
        logger().detachAppender(log);
        assertThat(foreign).as("requests to other hosts").isEmpty();
        assertThat(scripts).as("scripts that failed").isEmpty();
        assertThat(log.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.ERROR))
                .as("what failed behind the pages, by the log")
                .isEmpty();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("app.auditorium");
    }

    /** A new window, signed in nowhere. */
    protected Page window(Setting setting) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(setting.language().toLanguageTag())
                        .setViewportSize(setting.size().width, setting.size().height)
                        .setColorScheme(setting.look())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setTimezoneId("Asia/Taipei"));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(address())) {
                foreign.add(request.url());
            }
        });
        context.onWebError(error -> scripts.add(error.error()));
        return context.newPage();
    }

    /** A telephone in which no script runs and nobody is signed in; whoever opens one closes it. */
    public static BrowserContext withoutScripts(Setting setting) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale(setting.language().toLanguageTag())
                        .setViewportSize(390, 844));
    }

    /**
     * A new window in which somebody is signed in and has come to an address such as {@code clients}. The form is sent without
     * being shown: how one signs in on the page is a story of its own.
     */
    public Page signedIn(Membership member, String path, Setting setting) {
        Page page = window(setting);
        String language = setting.language().toLanguageTag();
        var form = page.request()
                .get(address() + "/login", RequestOptions.create().setHeader("Accept-Language", language));
        var signedIn = page.request()
                .post(
                        address() + "/login",
                        RequestOptions.create()
                                .setHeader("Accept-Language", language)
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", member.email())
                                        .set("password", PASSWORD)
                                        .set("_csrf", csrf(form.text()))));
        assertThat(signedIn.headers().get("location")).doesNotContain("/login");
        go(page, path);
        return page;
    }

    /** The window in which {@link #again} signed somebody in before, at another address now; a new one where there is none. */
    public Page again(Membership member, String path, Setting setting) {
        String whose = member.email() + setting.language();
        Page page = windows.get(whose);
        if (page == null) {
            page = signedIn(member, path, setting);
            windows.put(whose, page);
            return page;
        }
        resize(page, setting);
        go(page, path);
        return page;
    }

    private static String csrf(String form) {
        var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(form);
        assertThat(token.find()).as("the sign-in page has a token of its own").isTrue();
        return token.group(1);
    }

    /**
     * Goes to an address of the portal and waits until the view stands: as a link goes there where the portal is open already,
     * and from outside where it is not, and to the address at which one is.
     */
    public void go(Page page, String path) {
        if (page.evaluate(WITHIN, "/" + path).equals(true)) {
            settle(page);
            page.evaluate(FOLLOWED, "/" + path);
            settle(page);
        } else {
            open(page, path);
        }
    }

    /** Opens an address from outside, and waits until the view stands. */
    public Response open(Page page, String path) {
        Response response = page.navigate(address() + "/" + path);
        settle(page);
        return response;
    }

    /**
     * Types a day into a date picker, as a person does: its calendar is there before Enter. A calendar that is closed in the very
     * frame in which it opens leaves the page hidden from screen readers (Vaadin's).
     */
    public static void typeDay(Locator field, LocalDate day) {
        field.fill(day.toString());
        Locator others = field.page().locator("[data-aria-hidden]");
        PlaywrightAssertions.assertThat(others).not().hasCount(0);
        field.press("Enter");
        PlaywrightAssertions.assertThat(others).hasCount(0);
    }

    /** Waits until the view stands: nothing is asked of the server for a moment, and the typeface is there. */
    public void settle(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction(
                CALM, UUID.randomUUID().toString(), new Page.WaitForFunctionOptions().setPollingInterval(30));
    }

    /**
     * Shows addresses to somebody in every setting, each page by its name. There is one window for each language; size and look
     * change in it, so nothing is opened twice.
     */
    public void everywhere(Membership member, Map<String, String> pages, SoftAssertions softly) {
        byLanguage().forEach(settings -> {
            Page page = again(member, "", settings.getFirst());
            pages.forEach((name, path) -> {
                go(page, path);
                everyway(page, name, settings, softly);
            });
        });
    }

    protected static Collection<List<Setting>> byLanguage() {
        return Setting.all().stream()
                .collect(Collectors.groupingBy(Setting::language, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /**
     * A page as it stands, in settings of one language; it ends in the first of them. Axe is asked about each size, each language
     * and each look once, not about all that they make together.
     */
    public void everyway(Page page, String name, List<Setting> settings, SoftAssertions softly) {
        for (Setting setting : settings) {
            in(page, setting);
            softly.check(() -> {
                shows(page, name, setting);
                if (setting.equals(Setting.CHINESE)) {
                    accessible(page, name, setting, OF_EVERYTHING);
                } else if (setting.equals(setting.inTheHand()) && !setting.equals(setting.dark())) {
                    accessible(page, name, setting, OF_THE_REST);
                } else if (setting.language().equals(Setting.CHINESE.language())) {
                    accessible(page, name, setting, OF_LOOKS);
                }
            });
        }
        in(page, settings.getFirst());
    }

    private void in(Page page, Setting setting) {
        resize(page, setting);
        settle(page);
    }

    private static void resize(Page page, Setting setting) {
        page.setViewportSize(setting.size().width, setting.size().height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(setting.look()));
    }

    /** Keeps a picture and fails where the page breaks a rule of WCAG 2.2 AA. */
    public void look(Page page, String name, Setting setting) {
        shows(page, name, setting);
        accessible(page, name, setting, OF_EVERYTHING);
    }

    private void shows(Page page, String name, Setting setting) {
        picture(page, name, setting);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits into the width, %s", name, setting)
                .isEqualTo(true);
    }

    private static void accessible(Page page, String name, Setting setting, Map<String, ?> asked) {
        if (page.evaluate("!window.axe").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, asked))
                .as("accessibility of %s, %s", name, setting)
                .isEmpty();
    }

    public void picture(Page page, String name, Setting setting) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + setting + ".png")));
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** A new person in a new tenant, who signs in with {@link #PASSWORD}; no roles given means all of that kind. */
    protected Membership aMemberOfA(TenantKind kind, String tenant, Role... roles) {
        UUID id = provisioning.createTenant(kind, tenant + " " + NUMBER.incrementAndGet(), tenant, null);
        return aMemberOf(id, "林美華", roles.length == 0 ? kind.roles() : EnumSet.of(roles[0], roles));
    }

    protected Membership aMemberOf(UUID tenant, String name, Set<Role> roles) {
        UUID person = provisioning.createPerson(
                UUID.randomUUID().toString().substring(0, 8) + "@example.test", name, Words.CHINESE, PASSWORD);
        return provisioning.join(tenant, person, roles);
    }
}
