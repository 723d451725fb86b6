package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.Optional;

/** Whether the party was heard before a decision: the material was communicated with a time to answer, or plainly need not be (L2: FL 25, SoL 14:8, LSS 8 a). The investigation room answers. */
public interface PartyHeard {

    /**
     * The latest hearing in a matter.
     *
     * @param communicatedOn null if the material was not communicated because it plainly need not be
     * @param how in Swedish
     * @param answerBy last day to answer, that day included
     * @param waiting whether the answer is still waited for
     * @param answeredOn null if no answer has come
     * @param answer in the party's own words; null if none has come
     * @param toldOfRightToSpeak whether the party was told of the right to speak before the board
     * @param unnecessaryWhy why it plainly need not be communicated; null if it was
     */
    record Hearing(
            LocalDate communicatedOn,
            String how,
            LocalDate answerBy,
            boolean waiting,
            LocalDate answeredOn,
            String answer,
            boolean toldOfRightToSpeak,
            String unnecessaryWhy) {

        /** Whether a decision against the party can be made: an answer has come, none will, the time to answer is over, or nothing needs to be communicated. */
        public boolean isDone() {
            return !waiting;
        }

        /** In Swedish, for a reader of the decision. */
        public String inWords() {
            if (communicatedOn == null) {
                return "Underlaget är inte kommunicerat: " + unnecessaryWhy;
            }
            String answered = answeredOn == null
                    ? waiting ? "svaret väntas" : "inget svar har kommit"
                    : "svar kom %s: %s".formatted(answeredOn, answer);
            return "Underlaget kommunicerades %s (%s), svar senast %s, %s."
                    .formatted(communicatedOn, how, answerBy, answered);
        }
    }

    /** The latest hearing in this matter; empty if the question has not been put. */
    Optional<Hearing> in(long matterId);
}
