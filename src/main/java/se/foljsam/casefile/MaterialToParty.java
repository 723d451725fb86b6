package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * The material goes to the party when the investigation is over but nothing is decided: what was meant as a grant may turn out to go against the party (L2). While it is investigated the investigation itself does this.
 * The investigation room answers.
 */
public interface MaterialToParty {

    /** How it reaches the party. */
    enum Way {
        LETTER,
        IN_PERSON,
        TELEPHONE,
        DIGITAL
    }

    /** A matter that waits for its decision. */
    record Undecided(long matterId, Matter.Kind kind, LocalDate openedOn) {}

    /** The matters of a case whose material can go to the party now. */
    List<Undecided> in(long careCaseId);

    /**
     * The material has gone to the party, who has the table's time to answer; the answer is waited for.
     *
     * @throws se.foljsam.taskform.Rejected at {@code matterId}, {@code communicatedOn}, {@code communicatedHow}, {@code material} or {@code toldOfRight}
     */
    void communicate(
            String caseNumber,
            long matterId,
            LocalDate communicatedOn,
            Way how,
            String material,
            boolean toldOfRight,
            String by);
}
