package se.foljsam.casefile.between;

/** A matter has ended, however it did. Published in the step's transaction. */
public record MatterEnded(String caseNumber, long matterId) {}
