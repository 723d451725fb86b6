package se.foljsam.casefile.matter;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.person.Person;
import se.foljsam.platform.Spoken;

/** Everything about one person's matter from actualisation to closure. Its number is the processes' business key. */
public class CareCase {
    /** Where a case stands as a whole. */
    public enum State implements Spoken {
        OPEN("Pågår"),
        CLOSED("Avslutat");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private String caseNumber;
    private Long personId;
    private String handler;
    private String team;
    private State state;
    private LocalDate openedOn;
    private LocalDate closedOn;
    private ClosingReason closingReason;
    private String closingNote;
    private LocalDate disposeAfter;

    static CareCase open(String caseNumber, Person person, String handler, String team, LocalDate today) {
        CareCase careCase = new CareCase();
        careCase.caseNumber = caseNumber;
        careCase.personId = person.id();
        careCase.handler = handler;
        careCase.team = team;
        careCase.state = State.OPEN;
        careCase.openedOn = today;
        return careCase;
    }

    /** Hands the case to another handler, of the same or another team. */
    void moveTo(String otherHandler, String otherTeam) {
        refuseUnlessOpen("moved");
        this.handler = otherHandler;
        this.team = otherTeam;
    }

    /**
     * Closes the case (I7).
     *
     * @param disposal the first day on which the file may be disposed of
     */
    void close(LocalDate today, ClosingReason reason, String note, LocalDate disposal) {
        refuseUnlessOpen("closed");
        this.state = State.CLOSED;
        this.closedOn = today;
        this.closingReason = reason;
        this.closingNote = note;
        this.disposeAfter = disposal;
    }

    /** Opens a closed case again: what ended it was not the end (C3). */
    void reopen() {
        if (state != State.CLOSED) {
            throw new IllegalStateException("case " + caseNumber + " is " + state + " and cannot be opened again");
        }
        this.state = State.OPEN;
        this.closedOn = null;
        this.closingReason = null;
        this.closingNote = null;
        this.disposeAfter = null;
    }

    private void refuseUnlessOpen(String what) {
        if (state != State.OPEN) {
            throw new IllegalStateException("case " + caseNumber + " is " + state + " and cannot be " + what);
        }
    }

    public Long id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public Long personId() {
        return personId;
    }

    public String handler() {
        return handler;
    }

    public String team() {
        return team;
    }

    public State state() {
        return state;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    public ClosingReason closingReason() {
        return closingReason;
    }

    public String closingNote() {
        return closingNote;
    }

    public LocalDate disposeAfter() {
        return disposeAfter;
    }

    Long version() {
        return version;
    }
}
