package se.foljsam.deadline;

import java.util.Map;

/** What watches are called in Swedish. */
final class WatchWords {
    private static final Map<String, String> STEPS = Map.of(
            "reminder", "påminnelse", "escalation", "larm", "deviation", "avvikelse", "preparation", "förberedelse");
    private static final Map<String, String> RECIPIENTS = Map.of(
            "unit", "enheten",
            "unitManager", "enhetschef",
            "handler", "handläggaren",
            "authorityManager", "myndighetschef");

    private WatchWords() {}

    static String subjectOf(WatchKind kind) {
        return switch (kind) {
            case PRELIMINARY_ASSESSMENT -> "Förhandsbedömningen";
            case INVESTIGATION -> "Utredningen";
            case ORDER_ACKNOWLEDGEMENT -> "Bekräftelsen av uppdraget";
            case EXECUTION_START -> "Verkställigheten";
            case EXECUTION_PLAN -> "Genomförandeplanen";
            case FOLLOW_UP -> "Uppföljningen";
            case DECISION_END -> "Beslutets slut";
            case APPEAL -> "Prövningen av överklagandet";
            case CHANGED_NEED -> "Bedömningen av det ändrade behovet";
        };
    }

    static String step(String step) {
        return STEPS.get(step);
    }

    static String recipient(String recipient) {
        return RECIPIENTS.get(recipient);
    }
}
