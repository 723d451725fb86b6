package se.foljsam.deadline;

/**
 * Somebody is to be reminded. Published in the timer's transaction; the case file makes it a message.
 *
 * @param recipient unit, unitManager, handler or authorityManager
 * @param text in Swedish, without personal data
 */
public record ReminderDue(
        String caseNumber, WatchKind kind, long subjectId, String step, String recipient, String text) {}
