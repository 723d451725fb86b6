package se.foljsam.access;

/** Brings teams, units and people along at start. Production has none: its administrators make them. */
public interface BringsPeople {

    /** Before the groups are made: every team and unit that should have one. */
    void teamsAndUnits();

    /** When the groups are there: users and what they belong to. */
    void people();
}
