package se.foljsam.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.foljsam.deadline.calendar.SwedishTime;

/** What watches are called in Swedish. */
final class WatchWords {
    private static final Map<String, String> STEPS = Map.of(
            "reminder",
            "påminnelse",
            "escalation",
            "besked till chefen",
            "deviation",
            "avvikelse",
            "preparation",
            "förberedelse");
    private static final Map<String, String> RECIPIENTS = Map.of(
            "unit", "enheten",
            "unitManager", "enhetschef",
            "handler", "handläggaren",
            "authorityManager", "myndighetschef",
            "answerer", "den som ska svara",
            "answererManager", "chefen för den som ska svara");

    /** When a step comes at the very time it is due. */
    static final String AT_THE_TIME = "när tiden är ute";

    private static final Set<WatchKind> NEUTER = EnumSet.of(
            WatchKind.DECISION,
            WatchKind.ORDER_WRITTEN,
            WatchKind.PROPOSAL,
            WatchKind.INTERRUPTION,
            WatchKind.INTERRUPTION_STATUTORY,
            WatchKind.PAUSE_RETURN,
            WatchKind.PAUSE_STATUTORY,
            WatchKind.ON_CALL_GRANT,
            WatchKind.PRE_FOLLOW_UP_REPORT,
            WatchKind.COMMUNICATION,
            WatchKind.DECISION_DEMAND,
            WatchKind.TEMPORARY_HELP,
            WatchKind.SERVICE_ENDING,
            WatchKind.HANDOVER,
            WatchKind.TAKEOVER_ANSWER,
            WatchKind.TAKEOVER,
            WatchKind.ON_CALL_HELP,
            WatchKind.APPEAL,
            WatchKind.COURT_JUDGMENT,
            WatchKind.MESSAGE_ANSWER);

    private WatchWords() {}

    /** What a reminder says: what is waited for, by when, and why then. Nothing of the person. */
    static String reminder(Watch watch, LocalDate today) {
        if (watch.kind() == WatchKind.DECISION_END) {
            return "Sista dagen i beslutet är %s. Hjälp efter den dagen behöver en ny ansökan."
                    .formatted(SwedishTime.written(watch.countedFrom()));
        }
        return "%s %s %s senast %s: %s."
                .formatted(
                        subjectOf(watch.kind()),
                        today.isAfter(watch.dueOn()) ? "skulle ha varit" : "ska vara",
                        NEUTER.contains(watch.kind()) ? "klart" : "klar",
                        SwedishTime.written(watch.dueOn()),
                        watch.explanation());
    }

    static String subjectOf(WatchKind kind) {
        return switch (kind) {
            case ACTUALISATION -> "Aktualiseringen";
            case GUARDIAN_NOTICE -> "Anmälan till överförmyndaren";
            case PRELIMINARY_ASSESSMENT -> "Förhandsbedömningen";
            case ON_CALL_GRANT -> "Beslutet efter jourens beviljade hjälp";
            case INVESTIGATION -> "Utredningen";
            case DECISION -> "Beslutet";
            case ORDER_WRITTEN -> "Uppdraget till utföraren";
            case PROPOSAL -> "Svaret på förslaget till beslut";
            case DECISION_TOLD -> "Underrättelsen om beslutet";
            case DECISION_RECEIVED -> "Uppgiften om när beslutet togs emot";
            case COMMUNICATION -> "Den enskildes svar på underlaget";
            case DECISION_DEMAND -> "Avgörandet som den enskilde har begärt";
            case ORDER_ACKNOWLEDGEMENT -> "Bekräftelsen av uppdraget";
            case EXECUTION_START -> "Verkställigheten";
            case EXECUTION_REASSESSMENT -> "Verkställigheten (gränsen för omprövning)";
            case EXECUTION_STATUTORY -> "Verkställigheten enligt lag";
            case INTERRUPTION -> "Återupptagandet efter avbrottet";
            case INTERRUPTION_STATUTORY -> "Återupptagandet enligt lag";
            case EXECUTION_PLAN -> "Genomförandeplanen";
            case FOLLOW_UP -> "Uppföljningen";
            case INDIVIDUAL_PLAN -> "Genomgången av den individuella planen";
            case PRE_FOLLOW_UP_REPORT -> "Svaret inför uppföljningen";
            case HANDOVER -> "Ställningstagandet till överlämningen";
            case TAKEOVER_ANSWER -> "Teamets svar om övertagandet";
            case TAKEOVER -> "Ställningstagandet till övertagandet";
            case DECISION_END -> "Beslutets slut";
            case APPEAL -> "Överlämnandet av överklagandet";
            case COURT_JUDGMENT -> "Domstolens avgörande";
            case JUDGMENT_APPEAL -> "Bevakningen av om avgörandet överklagas";
            case CHANGED_NEED -> "Bedömningen av det ändrade behovet";
            case TEMPORARY_HELP -> "Beskedet om den tillfälliga hjälpen";
            case DEATH_CONFIRMATION -> "Bekräftelsen av dödsfallet";
            case PAUSE_RETURN -> "Beskedet om uppehållet";
            case PAUSE_STATUTORY -> "Återupptagandet efter uppehållet enligt lag";
            case SERVICE_ENDING -> "Svaret om insatsen som kan upphöra";
            case ON_CALL_HELP -> "Beskedet om hjälp som sattes in på jourtid";
            case MESSAGE_ANSWER -> "Svaret på frågan";
        };
    }

    /** What a question of the table is called. */
    static String nameOf(Asked asked) {
        if (asked instanceof WatchKind kind) {
            return subjectOf(kind);
        }
        return switch ((Period) asked) {
            case FOLLOW_UP_FIRST -> "Första uppföljningen";
            case FOLLOW_UP_INTERVAL -> "Tiden mellan uppföljningar";
            case FOLLOW_UP_LEAD -> "Uppföljning före beslutets slut";
            case APPEAL_TIME -> "Tiden för att överklaga";
            case ORDER_ALONE_UNTIL -> "Brådskande uppdrag utan att ringa";
            case OFFICE_FROM -> "Enheten nås på kontoret från";
            case OFFICE_UNTIL -> "Enheten nås på kontoret till";
            case INBOX_FROM -> "Enhetens inkorg läses från";
            case INBOX_UNTIL -> "Enhetens inkorg läses till";
            case HANDOVER_TOLD -> "Anmälan av överlämning från hemgångsteam";
            case HANDOVER_TOLD_SIMPLIFIED -> "Anmälan av överlämning efter förenklat beslut";
            case CHANGED_NEED_TOLD -> "Rapporten om brådskande och varaktig hjälp";
            case DECISION_DEMAND_FROM -> "Tiden innan ett avgörande kan begäras";
            case REGISTRATION -> "Registrering utan att meddela avgifter";
        };
    }

    /** A step with whom it reaches and when, in the middle of a sentence. */
    static String stepWhen(String step, String recipient, Instant stepAt, Instant dueAt) {
        return stepTo(step, recipient) + " " + when(stepAt, dueAt);
    }

    /** The same after an adverb such as "annars" or "sedan", where the verb comes before who it is. */
    static String thenStepWhen(String step, String recipient, Instant stepAt, Instant dueAt) {
        return (Watch.ESCALATION.equals(step) ? "får %s veta".formatted(recipient(recipient)) : stepTo(step, recipient))
                + " "
                + when(stepAt, dueAt);
    }

    private static String when(Instant stepAt, Instant dueAt) {
        return stepAt.equals(dueAt) ? AT_THE_TIME : SwedishTime.written(SwedishTime.dateOf(stepAt));
    }

    /** A step with whom it reaches; an escalation lets them know, a deviation is filed by them. */
    static String stepTo(String step, String recipient) {
        return switch (step) {
            case Watch.ESCALATION -> recipient(recipient) + " får veta";
            case Watch.DEVIATION -> "avvikelseanmälan av " + recipient(recipient);
            default -> step(step) + " till " + recipient(recipient);
        };
    }

    static String step(String step) {
        return STEPS.get(step);
    }

    static String recipients() {
        return String.join(", ", new TreeSet<>(RECIPIENTS.keySet()));
    }

    static String recipient(String recipient) {
        return RECIPIENTS.get(recipient);
    }
}
