package app.auditorium.standalone.bench;

import app.auditorium.access.Provisioning;
import app.auditorium.kernel.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an open session costs in heap: a planner who has signed in and looks at the list of clients. Many are opened over HTTP as a
 * browser opens them, none is closed.
 */
final class SessionBench {

    private static final int SESSIONS = 150;
    private static final String PASSWORD = "Auditorium-Bench-2026";
    private static final String VIEW = "clients";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern UI_TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private final URI portal;
    private final Provisioning provisioning;
    private String email = "";

    SessionBench(URI portal, Provisioning provisioning) {
        this.portal = portal;
        this.provisioning = provisioning;
    }

    List<Measured> run() throws IOException, InterruptedException {
        email = "planner-" + UUID.randomUUID() + "@bench.example";
        UUID person = provisioning.createPerson(email, "Bench", Locale.ENGLISH, PASSWORD);
        provisioning.join(GeneratedData.tenant(20), person, Set.of(Role.PLANNER));
        for (int i = 0; i < 20; i++) {
            open().close();
        }
        long before = usedHeap();
        var browsers = new ArrayList<HttpClient>();
        for (int i = 0; i < SESSIONS; i++) {
            browsers.add(open());
        }
        // the browsers' own heap does not count: what stays after they are gone is the server's
        browsers.forEach(HttpClient::close);
        browsers.clear();
        long each = (usedHeap() - before) / SESSIONS;
        return List.of(Measured.quantity(
                "heap per open session (signed in, the list of clients)",
                each / 1000 + " kB",
                SESSIONS + " sessions with one page each, after collection; without push"));
    }

    private HttpClient open() throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String formToken = found(FORM_TOKEN, get(browser, "/login"), "");
        post(
                browser,
                "/login",
                "application/x-www-form-urlencoded",
                "username=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(formToken));
        String started = get(browser, "/?v-r=init&location=" + VIEW + "&query=");
        String answer = post(
                browser,
                "/?v-r=uidl&v-uiId=" + found(UI, started, "0"),
                "application/json; charset=UTF-8",
                """
                {"csrfToken": "%s", "syncId": 0, "clientId": 0, "rpc": [{"type": "event", "node": 1, "event": "ui-navigate",
                 "data": {"route": "%s", "query": "", "appShellTitle": "", "historyState": null, "trigger": ""}}]}""".formatted(found(UI_TOKEN, started, ""), VIEW));
        if (!answer.contains("vaadin-grid")) {
            throw new IOException("The list was not shown: " + answer.substring(0, Math.min(500, answer.length())));
        }
        return browser;
    }

    private String get(HttpClient browser, String path) throws IOException, InterruptedException {
        return send(browser, HttpRequest.newBuilder(portal.resolve(path)).build());
    }

    private String post(HttpClient browser, String path, String type, String body)
            throws IOException, InterruptedException {
        return send(
                browser,
                HttpRequest.newBuilder(portal.resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static String send(HttpClient browser, HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String found(Pattern pattern, String in, String otherwise) {
        Matcher matcher = pattern.matcher(in);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(300);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
