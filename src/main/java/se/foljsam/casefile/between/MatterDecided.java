package se.foljsam.casefile.between;

/**
 * A decision was made on a matter, whatever it was. Published in the step's transaction.
 *
 * @param applicationId null where the authority opened the matter itself
 */
public record MatterDecided(String caseNumber, Long applicationId) {}
