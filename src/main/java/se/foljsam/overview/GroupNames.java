package se.foljsam.overview;

import org.springframework.stereotype.Component;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.casefile.staff.Teams.Team;

/** Names of units and teams; what is neither stands as written. */
@Component
class GroupNames {
    private final ProviderUnits units;
    private final Teams teams;

    GroupNames(ProviderUnits units, Teams teams) {
        this.units = units;
        this.teams = teams;
    }

    String team(String code) {
        return teams.all().stream()
                .filter(team -> team.code().equals(code))
                .map(Team::name)
                .findFirst()
                .orElse(code);
    }

    String unit(String code) {
        return units.byCode(code).map(ProviderUnit::name).orElse(code);
    }

    /** Of whom a group of users is: a unit or a team. */
    String group(String groupId) {
        return units.all().stream()
                .filter(unit -> unit.groupId().equals(groupId))
                .map(ProviderUnit::name)
                .findFirst()
                .orElseGet(() -> team(groupId));
    }
}
