package app.auditorium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who calls, as limits count it. To the portal under test 127.0.0.2 is the proxy, other loopback addresses are strangers. */
@PortalTest
class AddressesTest {

    private static final String PROXY = "127.0.0.2";

    @LocalServerPort
    private int port;

    private final Map<String, HttpClient> callers = new HashMap<>();

    @Test
    void whatAStrangerSaysOfItsAddressIsNotBelieved() throws IOException, InterruptedException {
        var answer = toManyTimes(60, n -> verify("127.0.0.3", "X-Forwarded-For", "203.0.113." + n));

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void whatTheProxySaysIs() throws IOException, InterruptedException {
        assertThat(toManyTimes(60, n -> verify(PROXY, "X-Forwarded-For", "198.51.100.1"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(verify(PROXY, "X-Forwarded-For", "198.51.100.2").statusCode())
                .isEqualTo(200);
        assertThat(verify(PROXY, "X-Forwarded-For", "198.51.100.3, 198.51.100.1")
                        .statusCode())
                .as("what a caller wrote before the proxy did counts for nothing")
                .isEqualTo(429);
    }

    @Test
    void aSessionBehindTlsIsNeverSentWithoutIt() throws IOException, InterruptedException {
        assertThat(get(PROXY, "/login", "X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.4")
                        .headers()
                        .allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("Secure"));
        assertThat(get("127.0.0.4", "/login", "X-Forwarded-Proto", "https")
                        .headers()
                        .allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"));
    }

    /** The figures of {@link SignInLimit}. */
    @Test
    void aWholeOfficeSignsInAtNineAndAMachineThatGuessesHasToWait() throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            assertThat(signIn("127.0.0.5").statusCode()).isEqualTo(302);
        }
        var refused = toManyTimes(200, n -> signIn("127.0.0.5", "Accept-Language", "zh-TW"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 5);
        assertThat(refused.body()).contains("登入次數過多");
        assertThat(signIn("127.0.0.6").statusCode())
                .as("others sign in meanwhile")
                .isEqualTo(302);
    }

    @Test
    void aWrongPasswordCountsOnce() throws IOException, InterruptedException {
        String form = "username=nobody%40" + System.nanoTime() + ".test&password=wrong";
        var answers = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            answers.add(send("127.0.0.8", "/login", form)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst(".*/login", ""));
        }
        assertThat(answers).containsExactly("?wrong", "?wrong", "?wrong", "?wrong", "?wrong", "?locked");
    }

    @Test
    void theWholeRegisterIsSentAFewTimesAMinuteAndNotAgainWhileItIsTheSame() throws IOException, InterruptedException {
        var register = get("127.0.0.7", "/register.csv");
        assertThat(register.statusCode()).isEqualTo(200);
        String mark = register.headers().firstValue("ETag").orElseThrow();
        assertThat(get("127.0.0.7", "/register.csv", "If-None-Match", mark).statusCode())
                .isEqualTo(304);
        var refused = toManyTimes(40, n -> get("127.0.0.7", "/register.csv"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("127.0.0.7", "/register").statusCode()).as("pages go on").isEqualTo(200);
    }

    private interface Call {

        HttpResponse<String> number(int n) throws IOException, InterruptedException;
    }

    private static HttpResponse<String> toManyTimes(int most, Call call) throws IOException, InterruptedException {
        HttpResponse<String> answer = call.number(0);
        for (int n = 1; n < most && answer.statusCode() != 429; n++) {
            answer = call.number(n);
        }
        return answer;
    }

    private HttpResponse<String> verify(String from, String... headers) throws IOException, InterruptedException {
        return send(from, "/verify", "file=", headers);
    }

    private HttpResponse<String> signIn(String from, String... headers) throws IOException, InterruptedException {
        return send(from, "/login", "username=nobody%40" + System.nanoTime() + ".test&password=wrong", headers);
    }

    private HttpResponse<String> get(String from, String path, String... headers)
            throws IOException, InterruptedException {
        return send(from, path, null, headers);
    }

    private HttpResponse<String> send(
            String from, String path, @org.jspecify.annotations.Nullable String form, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (form != null) {
            request.setHeader("Content-Type", "application/x-www-form-urlencoded");
            request.POST(HttpRequest.BodyPublishers.ofString(form));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return callers.computeIfAbsent(from, AddressesTest::caller)
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient caller(String from) {
        try {
            return HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName(from))
                    .build();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
