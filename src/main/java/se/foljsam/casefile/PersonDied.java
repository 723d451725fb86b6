package se.foljsam.casefile;

/** A death is confirmed (I3). Published in the step's transaction, before the case's processes are cancelled: what runs beside them ends itself. */
public record PersonDied(String caseNumber, String by) {}
