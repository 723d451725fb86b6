package se.foljsam.page;

import java.util.Map;
import java.util.Set;

/** Names each form by what is handed in with it. */
final class FormNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("start-case", "Det som kom in"),
            Map.entry("grant-on-call", "Jourbeslut"),
            Map.entry("put-in-help", "Hjälp insatt på jourtid"),
            Map.entry("take-up-on-call-help", "Besked om hjälp insatt på jourtid"),
            Map.entry("take-over-on-call", "Övertagande från jouren"),
            Map.entry("actualise-case", "Aktualisering"),
            Map.entry("assess-notification", "Förhandsbedömning"),
            Map.entry("send-guardian-notice", "Anmälan till överförmyndaren"),
            Map.entry("investigate-need", "Utredning"),
            Map.entry("receive-answer", "Svar på underlaget"),
            Map.entry("tell-delay", "Underrättelse om dröjsmål"),
            Map.entry("refuse-demand", "Avslag på begäran om avgörande"),
            Map.entry("decide", "Beslut"),
            Map.entry("decide-as-proposed", "Beslut på delegation"),
            Map.entry("notify-person", "Underrättelse om beslut"),
            Map.entry("record-receipt", "Mottagande av beslut"),
            Map.entry("write-orders", "Uppdrag"),
            Map.entry("acknowledge-order", "Bekräftelse av uppdrag"),
            Map.entry("telephone-provider", "Samtal om brådskande uppdrag"),
            Map.entry("telephone-unit", "Samtal om osett uppdrag"),
            Map.entry("choose-provider", "Val av annan utförare"),
            Map.entry("clarify-order", "Förtydligande av uppdrag"),
            Map.entry("register-execution", "Verkställighet"),
            Map.entry("register-resumption", "Återupptagande efter avbrott"),
            Map.entry("assess-delay", "Bedömning av fördröjd verkställighet"),
            Map.entry("make-plan", "Genomförandeplan"),
            Map.entry("review-plan", "Granskning av genomförandeplan"),
            Map.entry("file-deviation", "Avvikelse"),
            Map.entry("confirm-with-person", "Bekräftelse av avslut med den enskilde"),
            Map.entry("assess-decline", "Bedömning av nej till insats"),
            Map.entry("confirm-ending", "Bekräftelse av avslut"),
            Map.entry("decide-handover", "Ställningstagande till överlämning"),
            Map.entry("answer-takeover", "Svar om övertagande"),
            Map.entry("decide-takeover", "Ställningstagande till övertagande"),
            Map.entry("follow-up-service", "Utförarens egen uppföljning"),
            Map.entry("answer-pre-follow-up", "Svar inför uppföljning"),
            Map.entry("hold-follow-up", "Uppföljning"),
            Map.entry("tell-if-need-remains", "Besked om tillfällig hjälp"),
            Map.entry("answer-question", "Svar på fråga"),
            Map.entry("assess-changed-need", "Bedömning av förändrat behov"),
            Map.entry("check-appeal-time", "Prövning av om överklagandet kom i tid"),
            Map.entry("reconsider-decision", "Ställningstagande till överklagat beslut"),
            Map.entry("hand-over-appeal", "Överlämnande till domstolen"),
            Map.entry("register-judgment", "Domstolens avgörande"),
            Map.entry("watch-judgment", "Bevakning av avgörandet"),
            Map.entry("confirm-death", "Bekräftelse av dödsfall"),
            Map.entry("register-return", "Återkomst efter uppehåll"),
            Map.entry("review-individual-plan", "Genomgång av individuell plan"),
            Map.entry("close-case", "Avslut av ärende"));

    private FormNames() {}

    /**
     * The name by the form's id.
     *
     * @throws IllegalArgumentException if no such form is named
     */
    static String of(String formId) {
        String name = NAMES.get(formId);
        if (name == null) {
            throw new IllegalArgumentException("form " + formId + " has no name");
        }
        return name;
    }

    /** Ids of all that are named. */
    static Set<String> named() {
        return NAMES.keySet();
    }
}
