package se.foljsam.casefile.between;

import java.time.LocalDate;

/** The person has access to a service and it has begun, or the day it began was corrected (E1, E9). Published in the step's transaction. */
public record ServiceStarted(String caseNumber, long orderId, long decisionId, LocalDate startedOn) {}
