package se.foljsam.taskform;

/** Somebody read a task's form data. Published in the reading's transaction, for the access log. */
public record TaskOpened(TaskAtHand task, String formId) {}
