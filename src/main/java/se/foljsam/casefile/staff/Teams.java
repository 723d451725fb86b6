package se.foljsam.casefile.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;
import se.foljsam.platform.WithoutUserRights;

/** Handlers' teams. A team's code is the id of its group in the engine. */
@Component
public class Teams {
    private final JdbcClient jdbc;
    private final IdentityService identity;
    private final WithoutUserRights withoutUserRights;

    /** A team with the manager who answers for it. */
    public record Team(String code, String name, String authorityManager) {}

    Teams(JdbcClient jdbc, @Lazy IdentityService identity, WithoutUserRights withoutUserRights) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.withoutUserRights = withoutUserRights;
    }

    /** One who handles cases. */
    public record Handler(String userId, String name, String team) {}

    /** Everybody who handles cases in a team, by name. */
    public List<Handler> handlers() {
        return withoutUserRights.call(() -> {
            Set<String> handlers = members("handlers");
            return all().stream()
                    .flatMap(team ->
                            identity
                                    .createUserQuery()
                                    .memberOfGroup(team.code())
                                    .orderByUserFirstName()
                                    .asc()
                                    .list()
                                    .stream()
                                    .filter(user -> handlers.contains(user.getId()))
                                    .map(user -> new Handler(
                                            user.getId(), user.getFirstName() + " " + user.getLastName(), team.code())))
                    .toList();
        });
    }

    /** The lead handlers, by name: with them departures from the routine are settled. */
    public List<Handler> leadHandlers() {
        Set<String> leading = withoutUserRights.call(() -> members("leadHandlers"));
        return handlers().stream()
                .filter(handler -> leading.contains(handler.userId()))
                .toList();
    }

    /**
     * Who takes over what the on-call supervisor grants to somebody without an open case (A5): the team that had the person's latest case, or else the team of the unit's area, or else the first that has named a
     * handler for it. In that team the handler it has named, or else its manager; empty if there is no team.
     */
    public Optional<Handler> takesOverFromOnCall(long personId, String unitCode) {
        return jdbc.sql("""
                        select coalesce(t.on_call_handler, t.authority_manager) as user_id, t.code from team t
                        order by case when t.code = (select c.team from care_case c where c.person_id = ? order by c.id desc fetch first row only) then 0
                                      when t.code = (select u.authority_team from provider_unit u where u.code = ?) then 1
                                      when t.on_call_handler is not null then 2 else 3 end, t.code fetch first row only""")
                .params(personId, unitCode)
                .query((row, number) ->
                        new Handler(row.getString("user_id"), row.getString("user_id"), row.getString("code")))
                .optional();
    }

    private Set<String> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }

    /** Every team, by name. */
    public List<Team> all() {
        return jdbc.sql("select code, name, authority_manager from team order by name")
                .query(Rows.of(Team.class))
                .list();
    }

    /** Ids of every group a user belongs to. */
    public List<String> groupsOf(String userId) {
        return withoutUserRights.call(() -> identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList());
    }

    /** The team a user belongs to; empty for one who handles no cases. */
    public Optional<String> of(String userId) {
        List<String> teams = all().stream().map(Team::code).toList();
        return groupsOf(userId).stream().filter(teams::contains).findFirst();
    }

    /** Where the team takes mail for its shared inbox, if anywhere. */
    public Optional<String> mailAddressOf(String team) {
        return jdbc.sql("select mail_address from team where code = ? and mail_address is not null")
                .param(team)
                .query(String.class)
                .optional();
    }

    /** Who answers for the routine being followed in this team (G20). */
    public String authorityManagerOf(String team) {
        return jdbc.sql("select authority_manager from team where code = ?")
                .param(team)
                .query(String.class)
                .single();
    }
}
