package se.foljsam.followup.clock;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.MoveDeadline;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Rejected;

/** Moves the day of a follow-up from the board. The board of a colleague is not changed: the colleague is told (G17). */
@NamedInterface("used-outside")
@Service
public class MoveFollowUp {
    private final MoveDeadline deadlines;
    private final CaseFile caseFile;
    private final Absences absences;
    private final CaseMessageBoard messages;

    MoveFollowUp(MoveDeadline deadlines, CaseFile caseFile, Absences absences, CaseMessageBoard messages) {
        this.deadlines = deadlines;
        this.caseFile = caseFile;
        this.absences = absences;
        this.messages = messages;
    }

    /** What became of it. */
    @NamedInterface("used-outside")
    public enum Done {
        MOVED,
        TOLD
    }

    /** Whether this handler's cases are the user's own today: theirs, or of somebody they stand in for. */
    public boolean isOwn(String handler, String userId) {
        return absences.answersFor(userId).contains(handler);
    }

    /**
     * Moves it if the case is the user's own or the user leads, else tells the case's handler the day and the reason.
     *
     * @throws Rejected as {@link MoveDeadline#to}; for a colleague's case if day or reason is missing
     */
    @Transactional
    public Done to(String caseNumber, long watchId, LocalDate newDue, String reason, String by, boolean leads) {
        if (leads || isOwn(caseFile.byNumber(caseNumber).handler(), by)) {
            deadlines.to(caseNumber, watchId, newDue, reason, by);
            return Done.MOVED;
        }
        Rejected.fieldIf(newDue == null, "newDue", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: varför dagen flyttas.");
        messages.toHandler(
                caseNumber,
                null,
                by,
                CaseMessage.Kind.INFORMATION,
                "Förslag om nästa uppföljning: %s. %s".formatted(SwedishTime.written(newDue), reason.strip()));
        return Done.TOLD;
    }
}
