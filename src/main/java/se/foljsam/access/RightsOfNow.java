package se.foljsam.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request which groups the user belongs to now: one who has been moved, or has left, does not go on with yesterday's rights until they log out.
 *
 * <p>One indexed question to the database; only where rights are decided, not for scripts and pictures.
 */
final class RightsOfNow extends OncePerRequestFilter {
    private final EngineUsers users;

    RightsOfNow(EngineUsers users) {
        super();
        this.users = users;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/camunda/lib/")
                || path.startsWith("/camunda/assets/")
                || path.startsWith("/css/")
                || path.startsWith("/surface/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login instanceof UsernamePasswordAuthenticationToken && login.isAuthenticated()) {
            Set<String> now = users.groupsOf(login.getName());
            if (!now.equals(groupsIn(login))) {
                // the session, and with it what the webapps remember, begins anew with the next login
                SecurityContextHolder.clearContext();
                request.getSession().invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private static Set<String> groupsIn(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }
}
