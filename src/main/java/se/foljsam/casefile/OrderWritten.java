package se.foljsam.casefile;

/** An order was sent, or what it says has changed. Published in the step's transaction, once the order is saved. */
public record OrderWritten(String caseNumber, long orderId) {}
