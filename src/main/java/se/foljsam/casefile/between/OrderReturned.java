package se.foljsam.casefile.between;

/** The provider finds an order unclear and has given it back (D4). Published in the step's transaction. */
public record OrderReturned(String caseNumber, long orderId, long decisionId) {}
