package app.auditorium.standalone.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What an open session with one page costs in heap: many are opened over HTTP as a browser opens them, none is closed. */
final class SessionBench {

    private static final int SESSIONS = 300;

    private final URI portal;

    SessionBench(URI portal) {
        this.portal = portal;
    }

    List<Measured> run() throws IOException, InterruptedException {
        for (int i = 0; i < 30; i++) {
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
                "heap per open session (sign-in page)",
                each / 1000 + " kB",
                SESSIONS + " sessions with one page each, after collection"));
    }

    private HttpClient open() throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        get(browser, "/login");
        String started = get(browser, "/?v-r=init&location=login&query=");
        if (!started.contains("v-uiId")) {
            throw new IOException("No page was opened: " + started.substring(0, Math.min(200, started.length())));
        }
        return browser;
    }

    private String get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(portal.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(300);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
