package app.auditorium.api;

import app.auditorium.access.Provisioning;
import app.auditorium.tenancy.Membership;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a stranger would: over HTTP, with nothing but a token. */
public class ApiCalls {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Environment environment;

    @Autowired
    private Provisioning provisioning;

    /** An answer; {@code json} is null where there is no body. */
    public record Answer(HttpResponse<String> raw) {

        public int status() {
            return raw.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** A personal token of a member. */
    public String token(Membership member) {
        return provisioning.token(Objects.requireNonNull(member.personId()), "test");
    }

    public Answer get(String path, String token, String... headers) {
        return call("GET", path, token, null, headers);
    }

    public Answer post(String path, String token, String body, String... headers) {
        return call("POST", path, token, body, headers);
    }

    /** Any call; headers alternate between name and value, an empty token sends none. */
    public Answer call(
            String method,
            String path,
            String token,
            @org.jspecify.annotations.Nullable String body,
            String... headers) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body));
            if (body != null) {
                request.setHeader("Content-Type", "application/json");
            }
            if (!token.isEmpty()) {
                request.setHeader("Authorization", "Bearer " + token);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
