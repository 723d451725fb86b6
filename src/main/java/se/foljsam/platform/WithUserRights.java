package se.foljsam.platform;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Asks the engine with the rights of whoever is logged in.
 *
 * <p>Outside the webapps the engine knows of nobody, and a query then checks no rights at all: what an own page asks on a user's behalf goes through here, always.
 */
@Component
public class WithUserRights {
    private final IdentityService identity;

    WithUserRights(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Calls the work and returns its answer. The engine knows nobody afterwards, also when the work fails. */
    public <T> T of(Authentication login, Supplier<T> work) {
        return of(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList(),
                work);
    }

    /** The same for a user with these groups. */
    public <T> T of(String userId, Collection<String> groups, Supplier<T> work) {
        identity.setAuthentication(userId, List.copyOf(groups));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
