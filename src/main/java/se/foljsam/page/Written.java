package se.foljsam.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.WatchText;
import se.foljsam.platform.UserNames;

/** Writes dates, people and codes as people say them, for the pages. */
@Component("written")
public class Written {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("APPLICATION", "Ansökan"),
            Map.entry("REQUEST", "Begäran"),
            Map.entry("NOTIFICATION", "Anmälan"),
            Map.entry("CHANGED_NEED", "Förändrat behov"),
            Map.entry("REASSESSMENT", "Omprövning"),
            Map.entry("COURT_JUDGMENT", "Dom"),
            Map.entry("IMPORT", "Inläst beslut"),
            Map.entry("OPEN", "Pågår"),
            Map.entry("CLOSED", "Avslutat"),
            Map.entry("ENDED", "Avslutad"),
            Map.entry("NOT_ORDERED", "Uppdraget är inte skickat"),
            Map.entry("TELL_TO_EXECUTE", "Utföraren ska verkställa"),
            Map.entry("BIFALL", "Bifall"),
            Map.entry("DELAVSLAG", "Delvis bifall"),
            Map.entry("AVSLAG", "Avslag"),
            Map.entry("AVVISNING", "Avvisning"),
            Map.entry("AVSKRIVNING", "Avskrivning"),
            Map.entry("GRANTED", "Beviljad"),
            Map.entry("REFUSED", "Avslagen"),
            Map.entry("SENT", "Skickat, väntar på bekräftelse"),
            Map.entry("RETURNED", "Åter till handläggaren"),
            Map.entry("ACKNOWLEDGED", "Bekräftat"),
            Map.entry("EXECUTED", "Verkställt"),
            Map.entry("ENDING", "Avslutas, väntar på kvittens"),
            Map.entry("ACCEPTED", "Tackat ja"),
            Map.entry("DECLINED", "Tackat nej"),
            Map.entry("NO_ANSWER", "Inte svarat"),
            Map.entry("ENDS", "Vill avsluta"),
            Map.entry("PAUSES", "Vill ha uppehåll"),
            Map.entry("PAUSED", "Uppehåll"),
            Map.entry("DECLINES", "Tackar nej trots motivation"),
            Map.entry("REPORTED", "Väntar på handläggaren"),
            Map.entry("CONFIRMED", "Bekräftat, insatsen avslutas"),
            Map.entry("GOES_ON", "Insatsen fortsätter"),
            Map.entry("REVOKE", "Beslutet omprövas"),
            Map.entry("REASSESS", "Beslutet omprövas"),
            Map.entry("CHANGE", "Uppdraget ändras"),
            Map.entry("INTERRUPTED", "Avbrott"),
            Map.entry("PARTLY", "Delvis verkställd"),
            Map.entry("PLAN_DUE", "Ska lämnas in"),
            Map.entry("PLAN_RETURNED", "Åter från handläggaren, ska kompletteras"),
            Map.entry("PLAN_TO_BE_REVISED", "Ska ändras"),
            Map.entry("PLAN_SUBMITTED", "Granskas"),
            Map.entry("PLAN_COMPLETE", "Ska ändras"),
            Map.entry("PLAN_FOLLOW_UP", "Ska följas upp"),
            Map.entry("HANDOVER_OPEN", "Väntar på handläggaren"),
            Map.entry("HANDOVER_MOVED", "Uppdraget är flyttat"),
            Map.entry("HANDOVER_ENDED", "Uppdraget avslutas"),
            Map.entry("HANDOVER_GOES_ON", "Uppdraget ligger kvar"),
            Map.entry("HANDOVER_DROPPED", "Gäller inte längre"),
            Map.entry("TAKEOVER_ASKED", "Teamet är tillfrågat"),
            Map.entry("TAKEOVER_AGREED", "Teamet kan, väntar på handläggaren"),
            Map.entry("TAKEOVER_DECLINED", "Teamet kan inte"),
            Map.entry("TAKEOVER_MOVED", "Uppdraget är flyttat"),
            Map.entry("TAKEOVER_GOES_ON", "Uppdraget ligger kvar"),
            Map.entry("TAKEOVER_DROPPED", "Gäller inte längre"),
            Map.entry("APPEAL_RECEIVED", "Ska prövas: kom det i tid?"),
            Map.entry("APPEAL_IN_TIME", "I tid, beslutet ska ses över"),
            Map.entry("APPEAL_RECONSIDERED", "Ska lämnas över till domstolen"),
            Map.entry("APPEAL_CHANGING", "Beslutet omprövas, lämnas sedan över"),
            Map.entry("APPEAL_AT_COURT", "Hos domstolen"),
            Map.entry("APPEAL_JUDGED", "Avgjort, tiden att överklaga löper"),
            Map.entry("APPEAL_SETTLED", "Avgjort"),
            Map.entry("APPEAL_DISMISSED", "Avvisat, kom för sent"),
            Map.entry("APPEAL_LAPSED", "Förfallet, den enskilde har avlidit"),
            Map.entry("JUDGMENT_UPHELD", "Överklagandet avslås"),
            Map.entry("JUDGMENT_CHANGED", "Beslutet ändras"),
            Map.entry("JUDGMENT_SENT_BACK", "Ärendet återförvisas"),
            Map.entry("JUDGMENT_STRUCK", "Avskrivet eller inte upptaget"),
            Map.entry("JUDGMENT_JOINED", "Avgjort i annan dom"),
            Map.entry("GOAL_PARTLY", "Delvis nått"),
            Map.entry("GOAL_NOT_REACHED", "Inte nått"),
            Map.entry("QUALITY_YES", "Ja"),
            Map.entry("QUALITY_PARTLY", "Delvis"),
            Map.entry("QUALITY_NO", "Nej"),
            Map.entry("QUALITY_NO_ANSWER", "Vill inte svara"),
            Map.entry("HOME_VISIT", "Hembesök"),
            Map.entry("TELEPHONE", "Telefon"),
            Map.entry("DIGITAL", "Digitalt möte"),
            Map.entry("OTHER_PLACE", "Möte på annan plats"),
            Map.entry("MET", "Klar i tid"),
            Map.entry("LATE", "Klar för sent"),
            Map.entry("DROPPED", "Gäller inte längre"),
            Map.entry("INFORMATION", "Information"),
            Map.entry("REMINDER", "Påminnelse"),
            Map.entry("ESCALATION", "Larm"),
            Map.entry("GOAL_REACHED", "Målet är nått"),
            Map.entry("OWN_WISH", "Egen önskan"),
            Map.entry("NO_NEED", "Behov finns inte längre"),
            Map.entry("WITHDRAWN", "Återtagen"),
            Map.entry("MOVED", "Flyttat"),
            Map.entry("DECEASED", "Avliden"),
            Map.entry("DECISION_LETTER", "Beslutsmeddelande"),
            Map.entry("ORDER", "Uppdrag"),
            Map.entry("OTHER", "Annat"));
    public static final Map<String, String> FORMS = Map.ofEntries(
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
            Map.entry("confirm-ending", "Kvittens av avslut"),
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
            Map.entry("close-case", "Avslut av ärende"));
    private final UserNames users;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Written(UserNames users) {
        this.users = users;
    }

    public String date(LocalDate date) {
        return date == null ? "" : SwedishTime.written(date);
    }

    public String time(Instant instant) {
        return instant == null ? "" : SwedishTime.written(instant);
    }

    public String time(OffsetDateTime moment) {
        return moment == null ? "" : time(moment.toInstant());
    }

    public String hour(LocalTime time) {
        return SwedishTime.written(time);
    }

    /** A code in Swedish. */
    public String word(Object code) {
        return code == null ? "" : WORDS.getOrDefault(code.toString(), code.toString());
    }

    /** Minutes as hours and minutes: "12 tim 30 min". */
    public String hours(int minutes) {
        return "%d tim %d min".formatted(minutes / 60, minutes % 60);
    }

    /** What is watched, by the name of its {@link WatchKind}. */
    public String watch(String kind) {
        return WatchText.name(WatchKind.valueOf(kind));
    }

    public String form(String formId) {
        return FORMS.getOrDefault(formId, formId);
    }

    /** A user's name; who is no user of ours stands as written. */
    public String person(String userId) {
        return userId == null ? "" : names.computeIfAbsent(userId, users::of);
    }
}
