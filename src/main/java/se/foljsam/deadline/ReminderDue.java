package se.foljsam.deadline;

/**
 * Somebody is to be reminded. Published in the timer's transaction; the case file makes it a message.
 *
 * @param watchId the watch that is due
 * @param recipient unit, unitManager, handler or authorityManager
 * @param text in Swedish, without personal data
 */
public record ReminderDue(
        long watchId, String caseNumber, WatchKind kind, long subjectId, String step, String recipient, String text) {}
