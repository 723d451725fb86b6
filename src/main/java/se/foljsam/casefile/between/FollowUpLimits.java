package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;

/** How far away the next follow-up of a decision may be (G1, G2, G4, G19). The follow-up room answers. */
public interface FollowUpLimits {

    /**
     * The last day on which the next follow-up may be, whatever day the handler sets.
     *
     * @param firstExecution the day the first service began; null if none has
     * @return empty if no follow-up is due before the decision ends
     */
    Optional<LocalDate> latest(DecisionInForce decision, LocalDate firstExecution, LocalDate birthDate);
}
