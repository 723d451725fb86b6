package se.foljsam.deadline;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a period counts from. The table and people use the Swedish words; which of them a phase knows the day of is in {@link WatchKind}. */
public enum StartEvent {
    RECEIPT("att det kom in"),
    NOTIFICATION("anmälan"),
    APPLICATION("ansökan"),
    HELP_BEGAN("att hjälpen började"),
    ON_CALL_SHIFT("jourpasset då hjälpen började"),
    GUARDIAN_NEED("att behovet av god man upptäcktes"),
    DECISION("beslutsdagen"),
    DECISION_SENT("att beslutet skickades"),
    ORDERED_START("beslutad start"),
    ORDER("uppdraget"),
    EXECUTION("verkställighet"),
    INTERRUPTION("avbrottet"),
    FIRST_EXECUTION("första verkställighet"),
    LAST_FOLLOW_UP("förra uppföljningen eller första verkställighet"),
    NEXT_FOLLOW_UP("nästa uppföljning"),
    PLAN_REVIEWED("att planen begärdes eller senast gicks igenom"),
    TEMPLATE_SENT("att mallen skickades"),
    LAST_DAY("sista dagen"),
    HANDOVER("överlämningen"),
    TAKEOVER_ASKED("begäran om övertagande"),
    DECISION_ENDS("beslutets slut"),
    MESSAGE("meddelandet"),
    REPORT("rapporten"),
    DEATH_TOLD("anmälan om dödsfall"),
    PAUSE("uppehållet"),
    PAUSE_TOLD("det senaste beskedet om uppehållet"),
    INVESTIGATED("att utredningen blev klar"),
    PROPOSAL("förslaget till beslut"),
    DECISION_RECEIVED("att beslutet togs emot"),
    HANDED_OVER("att överklagandet lämnades över"),
    JUDGMENT("domstolens avgörande"),
    APPEAL("överklagandet"),
    COMMUNICATED("kommuniceringen"),
    DEMAND("begäran om avgörande"),
    THE_DAY("dagen"),
    MONTH_CONCERNED("månaden det gäller");

    private final String words;

    StartEvent(String words) {
        this.words = words;
    }

    /** In Swedish, as after "från". */
    public String words() {
        return words;
    }

    static Optional<StartEvent> of(String words) {
        return Arrays.stream(values())
                .filter(event -> event.words.equals(words))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(StartEvent::words).collect(Collectors.joining(", "));
    }
}
