package se.foljsam.boardimport;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.casefile.staff.Teams.Handler;
import se.foljsam.casefile.staff.Teams.Team;

/** What a line may choose from, read once for a whole check: services, grounds, units and handlers, each by code or by name. */
final class Choices {
    private final Map<Law, List<CareService>> services;
    private final Set<String> simplified;
    private final List<ProviderUnit> units;
    private final Set<String> dischargeTeams;
    private final List<Handler> handlers;
    private final List<Team> teams;
    private final CareServices careServices;
    private final Map<String, List<LegalGround>> grounds = new HashMap<>();

    Choices(CareServices careServices, ProviderUnits providerUnits, Teams teams) {
        this.careServices = careServices;
        this.services = Arrays.stream(Law.values()).collect(Collectors.toMap(law -> law, careServices::of));
        this.simplified = services.values().stream()
                .flatMap(List::stream)
                .map(CareService::code)
                .filter(careServices::isSimplified)
                .collect(Collectors.toCollection(HashSet::new));
        this.units = providerUnits.all();
        this.dischargeTeams = units.stream()
                .map(ProviderUnit::code)
                .filter(providerUnits::isDischargeTeam)
                .collect(Collectors.toCollection(HashSet::new));
        this.handlers = teams.handlers();
        this.teams = teams.all();
    }

    static Optional<Law> law(String typed) {
        return Arrays.stream(Law.values())
                .filter(law -> isOneOf(typed, law.name(), law.shortName()))
                .findFirst();
    }

    Optional<CareService> service(Law law, String typed) {
        return services.get(law).stream()
                .filter(service -> isOneOf(typed, service.code(), service.name()))
                .findFirst();
    }

    /** The ground, whether in force or not on that day: by its id, its section or as it is written in a decision. */
    Optional<LegalGround> ground(Law law, String typed, java.time.LocalDate day) {
        return grounds.computeIfAbsent(law + " " + day, same -> careServices.groundsInForce(law, day)).stream()
                .filter(ground -> isOneOf(typed, ground.id(), ground.section(), ground.label()))
                .findFirst();
    }

    Optional<ProviderUnit> unit(String typed) {
        return units.stream()
                .filter(unit -> isOneOf(typed, unit.code(), unit.name()))
                .findFirst();
    }

    /** Whether the service is carried out by a discharge support team, and the unit is none (C8). */
    boolean needsDischargeTeam(CareService service, ProviderUnit unit) {
        return simplified.contains(service.code()) && !dischargeTeams.contains(unit.code());
    }

    /** Handlers by user name, or by first and last name: several may have the same. */
    List<Handler> handlers(String typed) {
        return handlers.stream()
                .filter(handler -> isOneOf(typed, handler.userId(), handler.name()))
                .distinct()
                .toList();
    }

    Optional<String> team(String typed) {
        return teams.stream()
                .filter(team -> isOneOf(typed, team.code(), team.name()))
                .map(Team::code)
                .findFirst();
    }

    private static boolean isOneOf(String typed, String... names) {
        String wanted = plain(typed);
        return Arrays.stream(names).anyMatch(name -> plain(name).equals(wanted));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
