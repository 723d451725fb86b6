package se.foljsam.deadline;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How a municipality counts.
 *
 * @param dueAt the time of day at which what is due on a date shows as overdue
 * @param remindAt the time of day of reminders
 * @param table the table of deadlines: a DMN file as a resource
 * @param soonDays how many days before its date a watch shows as soon due
 */
@ConfigurationProperties("foljsam.deadlines")
record DeadlineProperties(
        @DefaultValue("16:00") LocalTime dueAt,
        @DefaultValue("08:00") LocalTime remindAt,

        @DefaultValue("classpath:bpmn/decisions/deadline.dmn")
        Resource table,

        @DefaultValue("7") int soonDays) {}
