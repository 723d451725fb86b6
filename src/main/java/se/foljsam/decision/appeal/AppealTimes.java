package se.foljsam.decision.appeal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.deadline.LocalHours;

/** Tells the time that an appeal had: when the decision was received, when the appeal came in, and the last day for it (L4). */
@Service
class AppealTimes {
    private final DayOfReceipt receipt;
    private final LocalHours lastDays;

    AppealTimes(DayOfReceipt receipt, LocalHours lastDays) {
        this.receipt = receipt;
        this.lastDays = lastDays;
    }

    TimeOfAppeal of(Appeal appeal) {
        Optional<DayOfReceipt.Day> received = receipt.of(appeal.decisionId());
        return new TimeOfAppeal(
                appeal.receivedOn(),
                received.map(DayOfReceipt.Day::on).orElse(null),
                received.map(DayOfReceipt.Day::assumed).orElse(false),
                received.map(day -> lastDays.appealAtLatest(day.on())).orElse(null));
    }
}
