package se.foljsam.casefile.between;

import java.time.LocalDate;

/** A service goes on at another unit from this day, which may lie ahead. Published in the step's transaction, when both orders stand as they are to be. */
public record OrderMoved(String caseNumber, long orderId, long movedTo, LocalDate from) {}
