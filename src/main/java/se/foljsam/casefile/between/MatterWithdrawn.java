package se.foljsam.casefile.between;

/**
 * The person withdrew what the matter came from. Published in the step's transaction.
 *
 * @param applicationId null where the authority opened the matter itself
 */
public record MatterWithdrawn(Long applicationId, String reason) {}
