package se.foljsam.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person does here; it follows from the groups and decides which pages and operations are open. */
public enum Role {
    /** Handles cases: handlers, lead handlers, authority managers. */
    HANDLER,
    /** Carries out services in one provider unit. */
    PROVIDER,
    /** Does single tasks: the board's secretary, on call, alarm team, discharge support, billing. */
    SUPPORT,
    /** Watches how the work flows, without persons. */
    ANALYST,
    /** Keeps users, without case content. */
    ADMINISTRATOR;

    /** The roles that membership in these groups gives; none for one who only belongs to a team. */
    public static Set<Role> of(Collection<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String group : groups) {
            if (Groups.CASEWORK.contains(group)) {
                roles.add(HANDLER);
            } else if (Groups.SUPPORT.contains(group)) {
                roles.add(SUPPORT);
            } else if (group.startsWith(Groups.PROVIDER_PREFIX)) {
                roles.add(PROVIDER);
            } else if (Groups.ANALYSTS.equals(group)) {
                roles.add(ANALYST);
            } else if (Groups.ADMINISTRATORS.equals(group)) {
                roles.add(ADMINISTRATOR);
            }
        }
        return roles;
    }
}
