package se.foljsam.deadline;

import java.util.Set;

/** A period or an hour of the table that is no watch of its own. */
public enum Period implements Asked {
    /** From the beginning of a new case to its first follow-up (G3). */
    FOLLOW_UP_FIRST("followUpFirst", Set.of(StartEvent.FIRST_EXECUTION, StartEvent.DECISION)),
    /** Between follow-ups (G1, G2). */
    FOLLOW_UP_INTERVAL("followUpInterval", Set.of(StartEvent.LAST_FOLLOW_UP)),
    /** Before the end of a decision (G4, G19). */
    FOLLOW_UP_LEAD("followUpLead", Set.of(StartEvent.DECISION_ENDS)),
    /** Within which a decision is appealed, from the day the party received it (L4). */
    APPEAL_TIME("appealTime", Set.of(StartEvent.DECISION_RECEIVED)),
    /** The hour until which an urgent order may be sent without a telephone call (D2). */
    ORDER_ALONE_UNTIL("orderAloneUntil", Set.of(StartEvent.THE_DAY)),
    /** The hour from which a unit is called at its office; before it, the on-call supervisor (D2). */
    OFFICE_FROM("officeFrom", Set.of(StartEvent.THE_DAY)),
    /** The hour until which a unit is called at its office; after it, the on-call supervisor (D2). */
    OFFICE_UNTIL("officeUntil", Set.of(StartEvent.THE_DAY)),
    /** The hour from which a unit's shared inbox is read on a working day (J1). */
    INBOX_FROM("inboxFrom", Set.of(StartEvent.THE_DAY)),
    /** The hour until which a unit's shared inbox is read on a working day (J1). */
    INBOX_UNTIL("inboxUntil", Set.of(StartEvent.THE_DAY)),
    /** Within which a provider tells of an urgent and lasting need after its help began (H1). */
    CHANGED_NEED_TOLD("changedNeedTold", Set.of(StartEvent.HELP_BEGAN)),
    /** How long before a handover the discharge support team tells of it (D10). */
    HANDOVER_TOLD("handoverTold", Set.of(StartEvent.HANDOVER)),
    /** The same after a simplified decision (D9). */
    HANDOVER_TOLD_SIMPLIFIED("handoverToldSimplified", Set.of(StartEvent.HANDOVER)),
    /** Since the application, after which the party can demand that the matter is decided (L1). */
    DECISION_DEMAND_FROM("decisionDemandFrom", Set.of(StartEvent.APPLICATION)),
    /** The last day on which what concerns a month is registered without telling billing (E9, I2). */
    REGISTRATION("registration", Set.of(StartEvent.MONTH_CONCERNED));

    private final String code;
    private final Set<StartEvent> events;

    Period(String code, Set<StartEvent> events) {
        this.code = code;
        this.events = events;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<StartEvent> events() {
        return events;
    }

    @Override
    public Set<String> steps() {
        return Set.of();
    }

    @Override
    public boolean isBefore() {
        return this == FOLLOW_UP_LEAD || countsHours();
    }

    @Override
    public boolean countsHours() {
        return this == HANDOVER_TOLD || this == HANDOVER_TOLD_SIMPLIFIED;
    }

    @Override
    public boolean isOptional() {
        return this == FOLLOW_UP_FIRST;
    }
}
