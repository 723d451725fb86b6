package se.foljsam.demo;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.access.BringsPeople;
import se.foljsam.access.Groups;

/** Two teams, four provider units, and people in every role. All log in with the same password, which the login page tells. */
public final class DemoPeople implements BringsPeople {
    public static final String PASSWORD = "foljsam";
    public static final String TEAM_NORR = "teamNorr";
    public static final String TEAM_SYD = "teamSyd";
    private static final String DISCHARGE_TEAM = "HEMGANG";
    private final JdbcClient jdbc;
    private final IdentityService identity;

    /** One to log in as, with what the login page says of them. */
    public record DemoUser(String id, String firstName, String lastName, String does, List<String> groups) {}

    private record Unit(String code, String name, String group, String manager) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("BJORKEN", "Hemtjänst Björken", "providerBjorken", "petra"),
            new Unit("EKEN", "Hemtjänst Eken", "providerEken", "ylva"),
            new Unit("LARMET", "Trygghetslarm Larmcentralen", "providerLarmet", "ola"),
            new Unit(DISCHARGE_TEAM, "Hemgångsteamet", "providerHemgang", "hedda"));

    public static final List<DemoUser> USERS = List.of(
            new DemoUser("hanna", "Hanna", "Holm", "handläggare i Team Norr", List.of(Groups.HANDLERS, TEAM_NORR)),
            new DemoUser("hugo", "Hugo", "Hedlund", "handläggare i Team Norr", List.of(Groups.HANDLERS, TEAM_NORR)),
            new DemoUser("helena", "Helena", "Hök", "handläggare i Team Syd", List.of(Groups.HANDLERS, TEAM_SYD)),
            new DemoUser(
                    "lisa",
                    "Lisa",
                    "Lindgren",
                    "förste biståndshandläggare i Team Norr",
                    List.of(Groups.LEAD_HANDLERS, Groups.HANDLERS, TEAM_NORR)),
            new DemoUser(
                    "magnus", "Magnus", "Månsson", "myndighetschef", List.of(Groups.AUTHORITY_MANAGERS, TEAM_NORR)),
            new DemoUser(
                    "nina", "Nina", "Norén", "nämndsekreterare, för in nämndens beslut", List.of(Groups.COMMITTEE)),
            new DemoUser("petra", "Petra", "Persson", "enhetschef, Hemtjänst Björken", List.of("providerBjorken")),
            new DemoUser("pelle", "Pelle", "Palm", "undersköterska, Hemtjänst Björken", List.of("providerBjorken")),
            new DemoUser("ylva", "Ylva", "Ytterberg", "enhetschef, Hemtjänst Eken", List.of("providerEken")),
            new DemoUser("ola", "Ola", "Olofsson", "enhetschef, Larmcentralen", List.of("providerLarmet")),
            new DemoUser(
                    "hedda",
                    "Hedda",
                    "Hägg",
                    "enhetschef, Hemgångsteamet",
                    List.of("providerHemgang", Groups.DISCHARGE_SUPPORT)),
            new DemoUser("jonas", "Jonas", "Jansson", "jourhavande arbetsledare", List.of(Groups.ON_CALL)),
            new DemoUser("bodil", "Bodil", "Berg", "avgiftshandläggare", List.of(Groups.BILLING)),
            new DemoUser("anders", "Anders", "Alm", "processanalytiker", List.of(Groups.ANALYSTS)),
            new DemoUser("admin", "Ada", "Ahl", "administratör", List.of(Groups.ADMINISTRATORS)));

    public DemoPeople(JdbcClient jdbc, IdentityService identity) {
        this.jdbc = jdbc;
        this.identity = identity;
    }

    @Override
    public void teamsAndUnits() {
        team(TEAM_NORR, "Team Norr");
        team(TEAM_SYD, "Team Syd");
        UNITS.forEach(this::unit);
        unitIfNoneChosen("care", "BJORKEN");
        unitIfNoneChosen("alarm", "LARMET");
    }

    private void unitIfNoneChosen(String category, String unit) {
        if (isMissing("unit_if_none_chosen", "category", category)) {
            jdbc.sql(
                            "insert into unit_if_none_chosen (profile, category, unit_code, source) values ('default', ?, ?, 'exempel')")
                    .params(category, unit)
                    .update();
        }
    }

    @Override
    public void people() {
        USERS.forEach(this::user);
    }

    @Override
    public List<KnownUser> whomToLogInAs() {
        return USERS.stream()
                .map(user -> new KnownUser(user.id(), PASSWORD, user.does()))
                .toList();
    }

    private void team(String code, String name) {
        if (isMissing("team", "code", code)) {
            jdbc.sql("insert into team (code, name, authority_manager, on_call_handler) values (?, ?, 'magnus', ?)")
                    .params(code, name, TEAM_NORR.equals(code) ? "lisa" : null)
                    .update();
        }
    }

    private void unit(Unit unit) {
        if (isMissing("provider_unit", "code", unit.code())) {
            jdbc.sql(
                            "insert into provider_unit (code, name, group_id, unit_manager, is_open, discharge_team) values (?, ?, ?, ?, true, ?)")
                    .params(unit.code(), unit.name(), unit.group(), unit.manager(), DISCHARGE_TEAM.equals(unit.code()))
                    .update();
        }
    }

    private boolean isMissing(String table, String key, String value) {
        return jdbc.sql("select count(*) from " + table + " where " + key + " = ?")
                        .param(value)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private void user(DemoUser demo) {
        if (identity.createUserQuery().userId(demo.id()).count() > 0) {
            return;
        }
        User user = identity.newUser(demo.id());
        user.setFirstName(demo.firstName());
        user.setLastName(demo.lastName());
        // a domain that no mail ever reaches (RFC 2606)
        user.setEmail(demo.id() + "@foljsam.example");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        demo.groups().forEach(group -> identity.createMembership(demo.id(), group));
    }
}
