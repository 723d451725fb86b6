package se.foljsam.casefile;

/** The person withdrew what the matter came from. Published in the step's transaction. */
public record MatterWithdrawn(long applicationId, String reason) {}
