package se.foljsam.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import se.foljsam.access.Groups;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;

/** The one who reads, with the groups that decide what may be read. */
public record Reader(String userId, List<String> groups) {
    private static final Set<String> LEADING = Set.of(Groups.LEAD_HANDLERS, Groups.AUTHORITY_MANAGERS);

    public static Reader of(Authentication user) {
        return new Reader(
                user.getName(),
                user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }

    public boolean leads() {
        return groups.stream().anyMatch(LEADING::contains);
    }

    public boolean handlesCases() {
        return leads() || groups.contains(Groups.HANDLERS);
    }

    /** Whose watches the reader may list, the usual first: {@code enheten} for who answers for teams, {@code egna} and {@code teamet} for who handles cases; nobody else's. */
    public List<String> scopes() {
        List<String> scopes = new ArrayList<>();
        if (groups.contains(Groups.AUTHORITY_MANAGERS)) {
            scopes.add("enheten");
        }
        if (groups.contains(Groups.HANDLERS) || groups.contains(Groups.LEAD_HANDLERS)) {
            scopes.add("egna");
            scopes.add("teamet");
        }
        return scopes;
    }

    /** Whether the reader may see how deadlines are set, and try other ones. */
    public boolean triesDeadlines() {
        return groups.contains(Groups.ANALYSTS) || groups.contains(Groups.AUTHORITY_MANAGERS);
    }

    public boolean isProvider() {
        return groups.stream().anyMatch(group -> group.startsWith(Groups.PROVIDER_PREFIX));
    }

    /** A unit's order is read by those who belong to the unit, and by nobody else (J3). */
    public boolean belongsTo(ProviderUnit unit) {
        return groups.contains(unit.groupId());
    }

    /** A case is read by its handler, the handlers of its team, and those who lead. */
    public boolean mayRead(CareCase careCase) {
        return mayRead(careCase.handler(), careCase.team());
    }

    /** The same of a case with this handler and team. */
    public boolean mayRead(String handler, String team) {
        return leads() || handlesCases() && (userId.equals(handler) || groups.contains(team));
    }
}
