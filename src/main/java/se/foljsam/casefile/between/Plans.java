package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Execution plans as other rooms read them, and how a new version is asked for. The delivery room answers. */
public interface Plans {

    /**
     * A line of a plan.
     *
     * @param label in Swedish
     */
    record Line(String label, String text) {}

    /**
     * One version, as it was submitted; never changed (F5).
     *
     * @param state in Swedish
     */
    record Version(int number, String state, String submittedBy, LocalDate madeOn, List<Line> lines) {}

    /** Every version of an order's plan, oldest first. */
    List<Version> of(long orderId);

    /** The orders of a case that have a plan in any version. */
    Set<Long> plannedIn(long careCaseId);

    /**
     * The unit changes the plan itself, as the need changes (F5).
     *
     * @throws se.foljsam.taskform.Rejected by field {@code reason} if it is missing or the plan is being made or reviewed
     */
    void reviseByUnit(long orderId, String reason, String by);

    /**
     * The person wants parts of the plan changed, the need being the same: told to the unit, which revises with the person; the order stands (F8).
     *
     * @throws se.foljsam.taskform.Rejected by field {@code planOrderId} if the order is not in the case, or as {@link #reviseByUnit}
     */
    void wishedByPerson(String caseNumber, long orderId, String wish, String by);

    /**
     * A goal that a service works for.
     *
     * @param goalMeasure how one can see that it is reached; null where only the order says the goal
     * @param by the day it is to be reached; null likewise
     */
    record Goal(String goal, String goalMeasure, LocalDate by) {}

    /** The goals of the order's latest approved plan, or the goal of the order itself while there is none. At least one. */
    List<Goal> goalsOf(long orderId);

    /** Asks the unit for a new version because the need has changed (F5). Nothing if a plan is being made or reviewed already: it takes in what is new. */
    void needChanged(long orderId, String reason);
}
