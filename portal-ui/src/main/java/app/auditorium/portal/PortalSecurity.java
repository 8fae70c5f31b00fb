package app.auditorium.portal;

import app.auditorium.access.SignIns;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What may be asked without a sign-in, how one signs in, and the headers around every page. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    // Vaadin's client starts from inline scripts; nothing may come from another host
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' ws: wss:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain portal(HttpSecurity http, SignIns signIns) {
        http.addFilterBefore(new SignInLimit(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SessionCheck(signIns), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/swagger-ui/**",
                                "/icons/**",
                                "/fonts/**",
                                "/look/**",
                                "/aura/**",
                                "/actuator/health/**",
                                "/calendar/*",
                                "/error")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView(SignInView.class, "/login?out").anyRequest(any -> any.authenticated()))
                .formLogin(form -> form.failureHandler(failed()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frame -> frame.deny()));
        return http.build();
    }

    @Bean
    static NavigationAccessControlConfigurer navigationAccess() {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(new ViewAccess());
    }

    /** A session that began behind TLS is not sent without it, even if the proxy is not known by its address. */
    @Bean
    static ServletContextInitializer sessionsStayBehindTls(
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        return context -> {
            if (url.startsWith("https:")) {
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }

    private static AuthenticationFailureHandler failed() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath()
                + switch (failure) {
                    case LockedException locked -> "/login?locked";
                    case SignInByPassword.Busy busy -> "/login?busy";
                    default -> "/login?wrong";
                });
    }
}
