package se.foljsam.casefile.between;

/** Asks for a follow-up before its date (G5). The follow-up room answers. */
public interface FollowUpRequests {

    /**
     * Lets the handler hold a follow-up of the decision now.
     *
     * @return false if one is already being held
     */
    boolean raise(String caseNumber, long decisionId);
}
