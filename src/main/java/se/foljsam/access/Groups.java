package se.foljsam.access;

import java.util.Map;
import java.util.Set;

/** The groups that people belong to, with what each is called. Besides these, each team and each provider unit has one of its own. */
public final class Groups {
    public static final String HANDLERS = "handlers";
    public static final String LEAD_HANDLERS = "leadHandlers";
    public static final String AUTHORITY_MANAGERS = "authorityManagers";

    /** Enters what the board itself decides (C4). */
    public static final String COMMITTEE = "committee";

    public static final String ON_CALL = "onCall";
    public static final String ALARM_TEAM = "alarmTeam";
    public static final String DISCHARGE_SUPPORT = "dischargeSupport";
    public static final String BILLING = "billing";
    public static final String ANALYSTS = "analysts";

    /** The engine's own name for it: the one group id with a sign in it. */
    public static final String ADMINISTRATORS = "camunda-admin";

    /** How a provider unit's group id begins. */
    public static final String PROVIDER_PREFIX = "provider";

    static final Map<String, String> NAMES = Map.of(
            HANDLERS, "Handläggare",
            LEAD_HANDLERS, "Förste biståndshandläggare",
            AUTHORITY_MANAGERS, "Myndighetschefer",
            COMMITTEE, "Nämnden",
            ON_CALL, "Jourhavande arbetsledare",
            ALARM_TEAM, "Larmteam",
            DISCHARGE_SUPPORT, "Hemgångsteam",
            BILLING, "Avgifter och ersättning",
            ANALYSTS, "Processanalytiker",
            ADMINISTRATORS, "Administratörer");

    static final Set<String> CASEWORK = Set.of(HANDLERS, LEAD_HANDLERS, AUTHORITY_MANAGERS);
    static final Set<String> SUPPORT = Set.of(COMMITTEE, ON_CALL, ALARM_TEAM, DISCHARGE_SUPPORT, BILLING);

    private Groups() {}
}
