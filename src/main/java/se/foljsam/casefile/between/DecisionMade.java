package se.foljsam.casefile.between;

/** A decision stands in the case file, whatever its outcome. Published in the step's transaction, after it was saved with its services. */
public record DecisionMade(String caseNumber, long decisionId, String by) {}
