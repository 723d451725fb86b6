package se.foljsam.delivery.plan;

import java.time.LocalDate;

/**
 * One part of an execution plan: what is done, by whom, when and how, and the measurable goal it serves (F2).
 *
 * @param lifeArea the ordered life area it belongs to; null in plans from before it was asked for
 * @param minutes a week; null if the order has no frame time
 * @param goal null if another part of the life area carries it
 * @param goalMeasure how one can see that the goal is reached
 * @param goalDate by when
 */
record PlanPart(
        String lifeArea,
        String what,
        String who,
        String whenDone,
        String howDone,
        Integer minutes,
        String goal,
        String goalMeasure,
        LocalDate goalDate) {}
