package app.auditorium.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchTest {

    private static final String INDEX = """
            {"settings": {"number_of_replicas": 0, "analysis": {"analyzer": {"mixed": {
              "tokenizer": "standard",
              "filter": ["cjk_width", "lowercase", "asciifolding", "cjk_bigram", "porter_stem"]}}}},
             "mappings": {"properties": {"text": {"type": "text", "analyzer": "mixed"}}}}""";

    private static ElasticsearchSettings settings;
    private static EmbeddedElasticsearch node;

    @BeforeAll
    static void start(@TempDir Path directory) {
        settings = ElasticsearchSettings.in(directory)
                .unpackedIn(TestServers.binaries())
                .withHeap(256)
                .shortLived();
        node = EmbeddedElasticsearch.start(settings);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void chineseBecomesPairsOfCharacters() throws Exception {
        assertThat(analysed("危害鑑別")).containsExactly("危害", "害鑑", "鑑別");
    }

    @Test
    void englishBecomesStems() throws Exception {
        assertThat(analysed("Hazard identification")).containsExactly("hazard", "identif");
    }

    @Test
    void widthCaseAndAccentsDoNotMatter() throws Exception {
        assertThat(analysed("ＩＳＯ４５００１ Café")).containsExactly("iso45001", "cafe");
    }

    @Test
    void aMixedSentenceIsBoth() throws Exception {
        assertThat(analysed("危害 hazards 鑑別")).containsExactly("危害", "hazard", "鑑別");
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        assertThat(ask("guess", "GET", "/_cluster/health", "").statusCode()).isEqualTo(401);
    }

    @Test
    void documentsSurviveARestartAndASecondStartIsRefused() throws Exception {
        ask("PUT", "/findings", INDEX);
        ask("PUT", "/findings/_doc/1", "{\"text\": \"危害鑑別\"}");
        assertThatThrownBy(() -> EmbeddedElasticsearch.start(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is in use by another process");
        node.close();
        node = EmbeddedElasticsearch.start(settings);
        assertThat(ask("GET", "/findings/_doc/1", "")).contains("危害鑑別");
    }

    private static List<String> analysed(String text) throws Exception {
        ask("PUT", "/analysis", INDEX);
        var answer = ask("POST", "/analysis/_analyze", "{\"analyzer\": \"mixed\", \"text\": \"" + text + "\"}");
        return Pattern.compile("\"token\":\"([^\"]+)\"")
                .matcher(answer)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String ask(String method, String path, String body) throws Exception {
        return ask(node.password(), method, path, body).body();
    }

    private static HttpResponse<String> ask(String password, String method, String path, String body) throws Exception {
        var credentials = (node.user() + ":" + password).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(node.url().resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
