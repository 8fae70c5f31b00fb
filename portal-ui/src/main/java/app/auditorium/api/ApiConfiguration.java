package app.auditorium.api;

import app.auditorium.access.IdempotentAnswers;
import app.auditorium.access.Memberships;
import app.auditorium.access.Tokens;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What stands around every call below {@code /api}: no session, no cookie, the filters in their order, strict parameters. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            Tokens tokens,
            Memberships memberships,
            Rates rates,
            IdempotentAnswers kept,
            ProblemAnswers answers)
            throws Exception {
        return http.securityMatcher("/api", "/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // the bearer filter judges; it alone knows what is open
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .addFilterBefore(new BearerFilter(tokens, memberships, rates, answers), AuthorizationFilter.class)
                .addFilterBefore(new BodyLimitFilter(answers), AuthorizationFilter.class)
                .addFilterBefore(new IdempotencyFilter(kept, answers), AuthorizationFilter.class)
                .build();
    }

    /** What no controller answers is not there; without this the portal's page would come. */
    @Bean
    SimpleUrlHandlerMapping unknownCalls(ProblemAnswers answers) {
        HttpRequestHandler notThere = (request, response) ->
                answers.write(ApiProblem.of(HttpStatus.NOT_FOUND, "api.no-such-call"), request, response);
        var mapping = new SimpleUrlHandlerMapping(java.util.Map.of("/api/**", notThere));
        mapping.setOrder(100);
        return mapping;
    }

    /** What the firewall of Spring Security refuses to look at. */
    @Bean
    RequestRejectedHandler rejected(ProblemAnswers answers) {
        return (request, response, rejected) -> {
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api")) {
                answers.write(ApiProblem.of(HttpStatus.BAD_REQUEST, "api.address"), request, response);
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        };
    }

    /** What the server refuses before any filter sees it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddresses() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableAddress.class.getName());
            }
        });
    }

    /** A library brings YAML along, which knows nothing of how strict {@link ApiJson} is. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(one -> one.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().contains("yaml"))));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Parameters.OfPage());
        resolvers.add(new Parameters.OfSlice());
        resolvers.add(new Parameters.OfVersion());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(registry);
        registry.addConverter(String.class, LocalDate.class, ApiConfiguration::day);
    }

    /** A parameter without a value is none; Spring takes null for that, and does not say so. */
    @SuppressWarnings("NullAway")
    private static LocalDate day(String text) {
        return text.isBlank()
                ? null
                : Days.of(text).orElseThrow(() -> new IllegalArgumentException("Not a day: " + text));
    }
}
