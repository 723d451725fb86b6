package se.foljsam.casefile.between;

import java.time.LocalDate;

/** A service ends as of its last day, which may lie ahead. Published once per order, in the step's transaction. */
public record ServiceEnded(String caseNumber, long orderId, long decisionId, LocalDate lastDay) {}
