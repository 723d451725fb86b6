package se.foljsam.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Nobody gets in without a login, and nobody further than {@link WebappOperations} says. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final int AFTER_SPRING_SECURITY = 201;

    /** The own pages load nothing from elsewhere and run no script that stands in the page. */
    private static final String OWN_PAGES =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
    private static final PathPatternRequestMatcher WEBAPPS = PATH.matcher("/camunda/**");
    private static final PathPatternRequestMatcher WEBAPP_API = PATH.matcher("/camunda/api/**");

    /** The webapps' own files and the surface's, the same for everybody: how long a browser keeps them is not a question of anybody's data. */
    private static final OrRequestMatcher FILES = new OrRequestMatcher(
            PATH.matcher("/camunda/app/**"),
            PATH.matcher("/camunda/lib/**"),
            PATH.matcher("/camunda/assets/**"),
            PATH.matcher("/camunda/favicon.ico"),
            PATH.matcher("/camunda/api/*/plugin/*/static/**"),
            PATH.matcher("/surface/**"));

    @Bean
    SecurityFilterChain login(HttpSecurity http, EngineUsers users, LogsRefusals logsRefusals) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                PATH.matcher("/login"),
                                PATH.matcher("/actuator/health"),
                                PATH.matcher("/css/**"),
                                PATH.matcher("/js/**"),
                                PATH.matcher("/favicon.ico"),
                                PATH.matcher("/error"))
                        .permitAll()
                        .requestMatchers(WEBAPPS)
                        .access(new WebappOperations())
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new RightsOfNow(users), SecurityContextHolderFilter.class)
                .addFilterAfter(logsRefusals, RightsOfNow.class)
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                PATH.matcher(HttpMethod.POST, "/logout"),
                                // the webapps' own button means the same
                                PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout")))
                        .logoutSuccessUrl("/login?logout"))
                // the webapps bring a check of their own, and the surface sends a header that no other site can send
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        WEBAPPS,
                        PATH.matcher("/api/drafts/**"),
                        PATH.matcher("/api/uppgift/**"),
                        PATH.matcher("/api/nytt/**"),
                        PATH.matcher("/api/kort")))
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), WEBAPP_API)
                        .defaultAccessDeniedHandlerFor((request, response, denied) -> refuse(response), WEBAPP_API)
                        // alone, the first would answer for every page
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), AnyRequestMatcher.INSTANCE))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(ownPagesPolicy())
                        .addHeaderWriter(nothingOfAPersonIsKept()))
                .build();
    }

    /** The webapps send a policy of their own, with a fresh number for each page. */
    private static HeaderWriter ownPagesPolicy() {
        return new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(WEBAPPS), new ContentSecurityPolicyHeaderWriter(OWN_PAGES));
    }

    /** The webapps' API answers no-cache, which a browser keeps on disk all the same and only asks about before it shows it. This is said last, over what was said before. */
    private static HeaderWriter nothingOfAPersonIsKept() {
        return new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(FILES),
                (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"AccessDenied\",\"message\":\"Det får du inte göra här.\"}");
    }

    /** It stands in the chain above, where it knows who asks, and nowhere else. */
    @Bean
    FilterRegistrationBean<LogsRefusals> notOnItsOwn(LogsRefusals logsRefusals) {
        FilterRegistrationBean<LogsRefusals> registration = new FilterRegistrationBean<>(logsRefusals);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<NonceOfItsOwnPage> nonceOfItsOwnPage() {
        FilterRegistrationBean<NonceOfItsOwnPage> filter = new FilterRegistrationBean<>(new NonceOfItsOwnPage());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }
}
