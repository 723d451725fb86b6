package se.foljsam.casefile.message;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.deadline.ReminderDue;

/** Messages inside Följsam: from the authority to a unit, to the handler, to a manager. A message reaches somebody or is an error. */
@Service
public class CaseMessageBoard {
    private static final String FROM_ITSELF = "Följsam";
    private static final String LEAD_HANDLERS = "leadHandlers";
    private final CaseMessageRows rows;
    private final Absences absences;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMessageBoard(
            CaseMessageRows rows, Absences absences, CaseFile caseFile, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.absences = absences;
        this.caseFile = caseFile;
        this.events = events;
        this.clock = clock;
    }

    /** To the unit's shared inbox. */
    public void toUnit(String caseNumber, Long orderId, ProviderUnit unit, String by, Kind kind, String text) {
        write(CaseMessage.write(caseId(caseNumber), orderId, unit.groupId(), null, clock.instant(), by, kind, text));
    }

    /** To a group that has no unit, such as billing. */
    public void toGroup(String caseNumber, Long orderId, String group, String by, Kind kind, String text) {
        write(CaseMessage.write(caseId(caseNumber), orderId, group, null, clock.instant(), by, kind, text));
    }

    /** To one person. */
    public void toUser(String caseNumber, Long orderId, String user, String by, Kind kind, String text) {
        write(CaseMessage.write(caseId(caseNumber), orderId, null, user, clock.instant(), by, kind, text));
    }

    /** To the case's handler, whoever that is now. */
    public void toHandler(String caseNumber, Long orderId, String by, Kind kind, String text) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        write(CaseMessage.write(careCase.id(), orderId, null, careCase.handler(), clock.instant(), by, kind, text));
    }

    /** From Följsam, of a watch that is due, to a group or to one person: the other is null. */
    void remind(ReminderDue due, Long orderId, String group, String user, Kind kind, String text) {
        write(CaseMessage.write(
                        caseId(due.caseNumber()), orderId, group, user, clock.instant(), FROM_ITSELF, kind, text)
                .about(due.watchId()));
    }

    /** From a unit to the case's handler, whoever that is now (J1). */
    public void fromUnit(String caseNumber, Long orderId, String unitCode, String by, Kind kind, String text) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        write(CaseMessage.write(careCase.id(), orderId, null, careCase.handler(), clock.instant(), by, kind, text)
                .from(unitCode));
    }

    /** From a unit to those who lead the handlers (A8). */
    public void fromUnitToLead(String caseNumber, Long orderId, String unitCode, String by, String text) {
        write(CaseMessage.write(
                        caseId(caseNumber), orderId, LEAD_HANDLERS, null, clock.instant(), by, Kind.INFORMATION, text)
                .from(unitCode));
    }

    /** Whether this very text already waits unread for the case's handler. */
    boolean hasToldHandler(String caseNumber, String text) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        return rows.existsByCareCaseIdAndToUserAndMessageTextAndReadAtIsNull(careCase.id(), careCase.handler(), text);
    }

    public List<CaseMessage> of(CareCase careCase) {
        return rows.findByCareCaseIdOrderById(careCase.id());
    }

    /** Unread messages to this user, to somebody whose stand-in they are today, or to one of these groups, oldest first. */
    public List<CaseMessage> unread(String user, Collection<String> groups) {
        return rows.unread(absences.answersFor(user), groups.isEmpty() ? List.of("-") : groups);
    }

    /** Marks a message as read by one of those it was sent to; others cannot see that it exists. */
    public void read(long messageId, String user, Collection<String> groups) {
        CaseMessage message = rows.findById(messageId)
                .filter(one -> absences.answersFor(user).contains(one.toUser()) || groups.contains(one.toGroup()))
                .orElseThrow(() -> new java.util.NoSuchElementException("no message " + messageId));
        message.read(clock.instant(), user);
        rows.save(message);
    }

    /** The case a message is about; empty if there is no such message. */
    public Optional<Long> caseIdOf(long messageId) {
        return rows.findById(messageId).map(CaseMessage::careCaseId);
    }

    private void write(CaseMessage message) {
        events.publishEvent(MessageWritten.of(rows.save(message)));
    }

    private Long caseId(String caseNumber) {
        return caseFile.byNumber(caseNumber).id();
    }
}
