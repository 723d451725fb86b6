package se.foljsam.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static se.foljsam.access.Role.ADMINISTRATOR;
import static se.foljsam.access.Role.ANALYST;
import static se.foljsam.access.Role.HANDLER;
import static se.foljsam.access.Role.PROVIDER;
import static se.foljsam.access.Role.SUPPORT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;

/**
 * What each role may ask of Tasklist, Cockpit and Admin, their pages and the API behind them. What is not in this list is refused, whatever rights the engine would find.
 *
 * <p>The list was made by driving the webapps and writing down what the work needs. It opens doors only; what is behind them, the engine's authorization decides for each task, filter and definition.
 */
final class WebappOperations implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(WebappOperations.class);
    private static final String API = "/camunda/api";
    private static final String ENGINE = API + "/engine/engine/default";
    private static final String COCKPIT = API + "/cockpit/plugin/base/default";

    private static final Role[] ALL = Role.values();
    private static final Role[] WORKERS = {HANDLER, PROVIDER, SUPPORT};

    /** In a pattern, only the user's own id. */
    private static final String ONESELF = "oneself";

    private static final List<Operation> OPEN = List.of(
            // the apps themselves
            page("/camunda/app/tasklist/**", WORKERS),
            page("/camunda/app/cockpit/**", ANALYST),
            page("/camunda/app/admin/**", ADMINISTRATOR),
            page("/camunda/app/welcome/**", ALL),
            page("/camunda/lib/**", ALL),
            page("/camunda/assets/**", ALL),
            page("/camunda/favicon.ico", ALL),
            page(API + "/tasklist/plugin/*/static/**", WORKERS),
            page(API + "/cockpit/plugin/*/static/**", ANALYST),
            page(API + "/admin/plugin/*/static/**", ADMINISTRATOR),
            page(API + "/welcome/plugin/*/static/**", ALL),

            // who one is, and one's own password
            on(GET, API + "/admin/auth/user/default", ALL),
            on(POST, API + "/admin/auth/user/default/logout", ALL),
            on(GET, API + "/engine/engine", ALL),
            on(GET, ENGINE + "/user/{oneself}/profile", ALL),
            on(PUT, ENGINE + "/user/{oneself}/credentials", ALL),
            on(POST, ENGINE + "/group", ALL),
            on(GET, ENGINE + "/group/count", ALL),
            on(GET, ENGINE + "/identity/password-policy", ALL),
            on(POST, ENGINE + "/identity/password-policy", ALL),
            on(GET, ENGINE + "/authorization/check", ALL),

            // Tasklist: the work lists and what is in them
            on(GET, ENGINE + "/filter", WORKERS),
            on(OPTIONS, ENGINE + "/filter", WORKERS),
            on(GET, ENGINE + "/filter/count", WORKERS),
            on(GET, ENGINE + "/filter/{id}", WORKERS),
            on(GET, ENGINE + "/filter/{id}/count", WORKERS),
            on(POST, ENGINE + "/filter/{id}/count", WORKERS),
            on(POST, ENGINE + "/filter/{id}/list", WORKERS),

            // Tasklist: one task and its diagram; its form, taking and handing in are the surface's
            on(GET, ENGINE + "/task/{id}", WORKERS),
            on(GET, ENGINE + "/task/{id}/identity-links", WORKERS),
            on(GET, ENGINE + "/process-definition/{id}", HANDLER, PROVIDER, SUPPORT, ANALYST),
            on(GET, ENGINE + "/process-definition/{id}/xml", HANDLER, PROVIDER, SUPPORT, ANALYST),

            // Cockpit: definitions, instances, incidents and jobs, read only and without variables
            on(GET, ENGINE + "/process-definition", ANALYST),
            on(GET, ENGINE + "/process-definition/count", ANALYST),
            on(GET, ENGINE + "/process-definition/statistics", ANALYST),
            on(GET, COCKPIT + "/process-definition/statistics-count", ANALYST),
            on(GET, COCKPIT + "/process-definition/statistics", ANALYST),
            on(POST, COCKPIT + "/process-definition/statistics-count", ANALYST),
            on(POST, COCKPIT + "/process-definition/statistics", ANALYST),
            on(GET, COCKPIT + "/process-definition/{id}/called-process-definitions", ANALYST),
            on(POST, COCKPIT + "/process-definition/{id}/called-process-definitions", ANALYST),
            on(GET, COCKPIT + "/process-instance/{id}/called-process-instances", ANALYST),
            on(POST, COCKPIT + "/process-instance/{id}/called-process-instances", ANALYST),
            on(POST, COCKPIT + "/process-instance", ANALYST),
            on(POST, COCKPIT + "/process-instance/count", ANALYST),
            on(POST, COCKPIT + "/incident", ANALYST),
            on(POST, COCKPIT + "/incident/count", ANALYST),
            on(GET, ENGINE + "/process-definition/{id}/statistics", ANALYST),
            on(GET, ENGINE + "/process-definition/{id}/static-called-process-definitions", ANALYST),
            on(GET, ENGINE + "/process-definition/{id}/diagram", ANALYST),
            on(GET, ENGINE + "/process-instance", ANALYST),
            on(POST, ENGINE + "/process-instance", ANALYST),
            on(GET, ENGINE + "/process-instance/count", ANALYST),
            on(POST, ENGINE + "/process-instance/count", ANALYST),
            on(GET, ENGINE + "/process-instance/{id}", ANALYST),
            on(GET, ENGINE + "/process-instance/{id}/activity-instances", ANALYST),
            on(GET, ENGINE + "/history/process-instance/{id}", ANALYST),
            // of these Cockpit asks on its first pages; an analyst has no right to any, and is told there are none
            on(POST, ENGINE + "/variable-instance", ANALYST),
            on(POST, ENGINE + "/variable-instance/count", ANALYST),
            on(GET, ENGINE + "/task/count", ANALYST),
            on(POST, ENGINE + "/task/count", ANALYST),
            on(GET, ENGINE + "/case-definition/count", ANALYST),
            on(GET, ENGINE + "/incident", ANALYST),
            on(GET, ENGINE + "/incident/count", ANALYST),
            on(GET, ENGINE + "/job", ANALYST),
            on(POST, ENGINE + "/job", ANALYST),
            on(GET, ENGINE + "/job/count", ANALYST),
            on(POST, ENGINE + "/job/count", ANALYST),
            on(GET, ENGINE + "/job-definition", ANALYST),
            on(POST, ENGINE + "/job-definition", ANALYST),
            on(GET, ENGINE + "/job-definition/count", ANALYST),
            on(POST, ENGINE + "/job-definition/count", ANALYST),
            on(GET, ENGINE + "/decision-definition", ANALYST),
            on(GET, ENGINE + "/decision-definition/count", ANALYST),
            on(GET, ENGINE + "/decision-definition/{id}", ANALYST),
            on(GET, ENGINE + "/decision-definition/{id}/xml", ANALYST),
            on(GET, ENGINE + "/decision-requirements-definition", ANALYST),
            on(GET, ENGINE + "/decision-requirements-definition/count", ANALYST),
            on(GET, ENGINE + "/deployment", ANALYST),
            on(GET, ENGINE + "/deployment/count", ANALYST),
            on(GET, ENGINE + "/deployment/{id}", ANALYST),
            on(GET, ENGINE + "/deployment/{id}/resources", ANALYST),
            on(GET, ENGINE + "/deployment/{id}/resources/{resource}/data", ANALYST),

            // Admin: users and who belongs where
            on(OPTIONS, ENGINE + "/user", ADMINISTRATOR),
            on(OPTIONS, ENGINE + "/user/{id}", ADMINISTRATOR),
            on(GET, ENGINE + "/user", ADMINISTRATOR),
            on(GET, ENGINE + "/user/count", ADMINISTRATOR),
            on(POST, ENGINE + "/user/create", ADMINISTRATOR),
            on(GET, ENGINE + "/user/{id}/profile", ADMINISTRATOR),
            on(PUT, ENGINE + "/user/{id}/profile", ADMINISTRATOR),
            on(PUT, ENGINE + "/user/{id}/credentials", ADMINISTRATOR),
            on(POST, ENGINE + "/user/{id}/unlock", ADMINISTRATOR),
            on(DELETE, ENGINE + "/user/{id}", ADMINISTRATOR),
            on(OPTIONS, ENGINE + "/group", ADMINISTRATOR),
            on(OPTIONS, ENGINE + "/group/{id}", ADMINISTRATOR),
            on(GET, ENGINE + "/group", ADMINISTRATOR),
            on(GET, ENGINE + "/group/{id}", ADMINISTRATOR),
            on(OPTIONS, ENGINE + "/group/{id}/members", ADMINISTRATOR),
            on(PUT, ENGINE + "/group/{id}/members/{user}", ADMINISTRATOR),
            on(DELETE, ENGINE + "/group/{id}/members/{user}", ADMINISTRATOR),
            on(OPTIONS, ENGINE + "/tenant", ADMINISTRATOR),
            on(OPTIONS, ENGINE + "/authorization", ADMINISTRATOR),
            on(GET, ENGINE + "/authorization", ADMINISTRATOR),
            on(GET, ENGINE + "/authorization/count", ADMINISTRATOR));

    @Override
    public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext context) {
        Authentication user = login.get();
        HttpServletRequest request = context.getRequest();
        Set<Role> roles = Role.of(groupsOf(user));
        boolean open = OPEN.stream().anyMatch(operation -> operation.isOpenTo(user.getName(), roles, request));
        if (!open) {
            LOG.info("shut: {} {} for {}", request.getMethod(), request.getRequestURI(), roles);
        }
        return new AuthorizationDecision(open);
    }

    private static Collection<String> groupsOf(Authentication user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private static Operation page(String pattern, Role... roles) {
        return on(GET, pattern, roles);
    }

    private static Operation on(HttpMethod method, String pattern, Role... roles) {
        Set<Role> open = EnumSet.noneOf(Role.class);
        open.addAll(Arrays.asList(roles));
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        // the webapps write some of their addresses with a slash at the end
        return new Operation(
                path.matcher(method, pattern),
                path.matcher(method, pattern.endsWith("**") ? pattern : pattern + "/"),
                open);
    }

    private record Operation(PathPatternRequestMatcher matcher, PathPatternRequestMatcher withSlash, Set<Role> roles) {

        boolean isOpenTo(String user, Set<Role> held, HttpServletRequest request) {
            if (roles.stream().noneMatch(held::contains)) {
                return false;
            }
            MatchResult exact = matcher.matcher(request);
            MatchResult match = exact.isMatch() ? exact : withSlash.matcher(request);
            return match.isMatch() && user.equals(match.getVariables().getOrDefault(ONESELF, user));
        }
    }
}
