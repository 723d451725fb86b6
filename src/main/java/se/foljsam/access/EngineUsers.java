package se.foljsam.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import se.foljsam.platform.WithoutUserRights;

/** Logs users in with the engine's identity tables. The seam for another login: whoever comes in has a name and groups. */
@Component
class EngineUsers implements AuthenticationProvider {
    private final IdentityService identity;
    private final WithoutUserRights withoutUserRights;

    EngineUsers(@Lazy IdentityService identity, WithoutUserRights withoutUserRights) {
        this.identity = identity;
        this.withoutUserRights = withoutUserRights;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String user = login.getName();
        String password = String.valueOf(login.getCredentials());
        return withoutUserRights.call(() -> {
            if (!identity.checkPassword(user, password)) {
                throw new BadCredentialsException("wrong user or password");
            }
            List<SimpleGrantedAuthority> groups =
                    groupsOf(user).stream().map(SimpleGrantedAuthority::new).toList();
            return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
        });
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The groups a user belongs to now; none for one who is no longer there. */
    Set<String> groupsOf(String user) {
        return withoutUserRights.call(() -> identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
    }
}
