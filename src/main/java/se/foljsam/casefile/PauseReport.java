package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.List;

/** Pauses of a whole case, registered by a unit without asking the handler (I4). The delivery room answers. */
public interface PauseReport {

    /**
     * What a unit tells.
     *
     * @param orderId an order of the unit that tells
     * @param awayFrom first day without services
     * @param reason code of a {@code pause_reason}
     * @param expectedOn the day the person is expected back; null if nobody knows
     */
    record Paused(long orderId, LocalDate awayFrom, String reason, LocalDate expectedOn, String note, String by) {}

    /**
     * A pause as the pages show it; nothing of who told, nor of the note, which stays in the journal of the unit that wrote it.
     *
     * @param reason in Swedish
     * @param returnedOn first day with services again; null while it lasts
     */
    record Pause(long id, LocalDate awayFrom, String reason, LocalDate expectedOn, LocalDate returnedOn) {}

    /**
     * Whether a pause counts as an interruption of the execution.
     *
     * @param counts null while nobody has decided
     */
    record Ruling(long pauseId, Boolean counts, String reason, LocalDate ruledOn, String ruledBy) {}

    /**
     * Registers a pause of everything in the case: shown to every unit and to the handler, who is not asked. It stops no deadline.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Paused} that cannot be as it is
     */
    void begin(Paused told);

    /**
     * The handler decides whether a pause counts as an interruption that the supervisory authority is told of, which is not settled for a hospital stay (L7). What does not count is watched no more.
     *
     * @throws se.foljsam.taskform.Rejected by field {@code pauseId}, {@code counts} or {@code reason}
     */
    void rule(String caseNumber, long pauseId, Boolean counts, String reason, String by);

    /** What the handler has decided of each pause of a case, oldest pause first. */
    List<Ruling> rulingsOf(long careCaseId);

    /** A case's pauses, oldest first. */
    List<Pause> of(long careCaseId);
}
