package se.foljsam.delivery;

import java.time.LocalDate;

/**
 * One part of an execution plan: what is done, by whom, when and how, and the measurable goal it serves (F2).
 *
 * @param goalMeasure how one can see that the goal is reached
 * @param goalDate by when
 */
record PlanPart(
        String what,
        String who,
        String whenDone,
        String howDone,
        String goal,
        String goalMeasure,
        LocalDate goalDate) {}
