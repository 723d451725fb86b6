package se.foljsam.casefile.between;

/** A death is confirmed (I3). Published in the step's transaction, before the case's processes are cancelled: whoever keeps something open in the case ends it, what is left beside the main flow is ended after them. */
public record PersonDied(String caseNumber, String by) {}
