package se.foljsam.casefile;

/**
 * A decision was made, whatever it was, and can be read by {@link DecisionText}. Published in the step's transaction.
 *
 * @param by user id of the one who decided
 */
public record DecisionMade(String caseNumber, long decisionId, String by) {}
