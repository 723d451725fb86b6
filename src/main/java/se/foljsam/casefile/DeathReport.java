package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** Takes in that a person has died, and ends what goes on in the case once it is confirmed (I3). The closure room answers. */
public interface DeathReport {

    /**
     * A death that was told of and is not settled yet.
     *
     * @param toldBy user
     */
    record Told(LocalDate diedOn, LocalDate toldOn, String toldBy) {}

    /**
     * Tells of a death: everything in the case rests at once, every unit with an order in it and the handler are told, and the handler has to confirm it.
     *
     * @param orderId the order of the unit that tells; null if the authority does
     * @throws se.foljsam.taskform.Rejected by field {@code diedOn} if it cannot be true, or a death is told of already
     */
    void tell(String caseNumber, Long orderId, LocalDate diedOn, String by);

    /** What is told and not settled yet. */
    Optional<Told> toldIn(CareCase careCase);

    /** To be called once the death is confirmed: what is cancelled cannot be brought back. */
    void confirmed(String caseNumber, LocalDate diedOn, String by);
}
