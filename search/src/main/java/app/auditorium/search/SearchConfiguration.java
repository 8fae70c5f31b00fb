package app.auditorium.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client. It connects when it is first used, so that the portal starts without Elasticsearch. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    @Bean
    ElasticsearchClient elasticsearch(SearchSettings settings) {
        var http = Rest5Client.builder(URI.create(settings.url()))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(2, TimeUnit.SECONDS))
                .setRequestConfigCallback(request -> request.setResponseTimeout(30, TimeUnit.SECONDS));
        if (settings.user() != null) {
            http.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", basic(settings))});
        }
        return new ElasticsearchClient(new Rest5ClientTransport(http.build(), new Jackson3JsonpMapper()));
    }

    private static String basic(SearchSettings settings) {
        String credentials = settings.user() + ":" + settings.password();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
