package se.foljsam.access;

import java.util.List;

/** Brings teams, units and people along at start. Production has none: its administrators make them. */
public interface BringsPeople {

    /** Before the groups are made: every team and unit that should have one. */
    void teamsAndUnits();

    /** When the groups are there: users and what they belong to. */
    void people();

    /** Whom the login page names; nobody in production. */
    List<KnownUser> whomToLogInAs();

    /** A user whose password is no secret, with what they do here. */
    record KnownUser(String userId, String password, String does) {}
}
