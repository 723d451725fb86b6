package se.foljsam.casefile.between;

/**
 * An order was saved, and perhaps says something new. Published in the step's transaction.
 *
 * @param edition as in {@link OrderText.Ordered}
 */
public record OrderWritten(String caseNumber, long orderId, String edition) {}
