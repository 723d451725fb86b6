package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.taskform.TaskAtHand;

/** What the journal says of a follow-up that was held, and who is told of it, as the municipality has decided (G12, G23). */
@Component
class TellOfFollowUp {
    private static final String MESSAGE = "follow-up.unchanged.message";
    private static final String NOTE = "follow-up.unchanged.note";
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final ProviderUnits units;
    private final MunicipalityParameters parameters;
    private final Phrases phrases;

    TellOfFollowUp(
            CaseFile caseFile,
            CaseMessageBoard board,
            ProviderUnits units,
            MunicipalityParameters parameters,
            Phrases phrases) {
        this.caseFile = caseFile;
        this.board = board;
        this.units = units;
        this.parameters = parameters;
        this.phrases = phrases;
    }

    /** What is written and who is told when nothing changes, shown before it is done (G12). */
    String whenUnchanged() {
        return (parameters.flag(NOTE)
                        ? "Händelsen registreras och en journalanteckning skrivs."
                        : "Händelsen registreras och är enda anteckningen i journalen.")
                + (parameters.flag(MESSAGE) ? " Enhetschefen får veta det med nästa dag." : "");
    }

    void held(TaskAtHand task, HoldFollowUpForm typed, Map<String, OrderInForce> inForce, Optional<LocalDate> next) {
        typed.outcomes().results().stream()
                .filter(result -> result.outcome() == Outcome.UNCHANGED)
                .forEach(result -> tellUnitManager(task, typed, inForce.get(result.orderId()), next));
        writeJournal(task, typed, inForce, next);
    }

    /** Where the municipality says so, the unit's manager hears that nothing changes, and when it is followed up next (G12). */
    private void tellUnitManager(
            TaskAtHand task, HoldFollowUpForm typed, OrderInForce order, Optional<LocalDate> next) {
        if (parameters.flag(MESSAGE)) {
            units.byCode(order.unitCode())
                    .ifPresent(unit -> board.toUser(
                            task.caseNumber(),
                            order.orderId(),
                            unit.unitManager(),
                            task.userId(),
                            CaseMessage.Kind.INFORMATION,
                            "%s: uppföljning gjord %s. Behovet är oförändrat. %s"
                                    .formatted(
                                            order.serviceName(),
                                            SwedishTime.written(typed.occasion().heldOn()),
                                            FollowUpWords.nextTime(next))));
        }
    }

    /** A follow-up in which every service goes on unchanged may need no entry of its own: the event is the entry (G12). */
    private void writeJournal(
            TaskAtHand task, HoldFollowUpForm typed, Map<String, OrderInForce> inForce, Optional<LocalDate> next) {
        boolean allUnchanged = typed.outcomes().results().stream().allMatch(Result::needsNoWords);
        String event = "Uppföljning %s genom %s."
                .formatted(
                        typed.occasion().heldOn(),
                        typed.occasion().meetingForm().swedish());
        if (!allUnchanged) {
            caseFile.writeAuthorityJournal(
                    task.caseNumber(), task.userId(), "Uppföljning", event + " " + outcomesOf(typed, inForce));
        } else if (parameters.flag(NOTE)) {
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Uppföljning, oförändrat behov",
                    event + " " + phrases.of("follow-up.unchanged") + " " + FollowUpWords.nextTime(next));
        } else {
            caseFile.writeAuthorityJournal(task.caseNumber(), task.userId(), "Händelse: uppföljning", event);
        }
    }

    private static String outcomesOf(HoldFollowUpForm typed, Map<String, OrderInForce> inForce) {
        return typed.outcomes().results().stream()
                .map(result -> inForce.get(result.orderId()).serviceName() + ": " + FollowUpWords.found(result))
                .collect(Collectors.joining(" "));
    }
}
