package se.foljsam.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.CaseMessage.Kind;
import se.foljsam.casefile.ProviderUnits.ProviderUnit;

/** Messages inside Följsam: from the authority to a unit, to the handler, to a manager. A message reaches somebody or is an error. */
@Service
public class CaseMessageBoard {
    private final CaseMessageRows rows;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMessageBoard(CaseMessageRows rows, CaseFile caseFile, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
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

    /** Whether this very text already waits unread for the case's handler. */
    boolean hasToldHandler(String caseNumber, String text) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        return rows.existsByCareCaseIdAndToUserAndMessageTextAndReadAtIsNull(careCase.id(), careCase.handler(), text);
    }

    public List<CaseMessage> of(CareCase careCase) {
        return rows.findByCareCaseIdOrderById(careCase.id());
    }

    /** Unread messages to this user or to one of these groups, oldest first. */
    public List<CaseMessage> unread(String user, Collection<String> groups) {
        return rows.unread(user, groups.isEmpty() ? List.of("-") : groups);
    }

    /** Marks a message as read by one of those it was sent to; others cannot see that it exists. */
    public void read(long messageId, String user, Collection<String> groups) {
        CaseMessage message = rows.findById(messageId)
                .filter(one -> user.equals(one.toUser()) || groups.contains(one.toGroup()))
                .orElseThrow(() -> new java.util.NoSuchElementException("no message " + messageId));
        message.read(clock.instant(), user);
        rows.save(message);
    }

    private void write(CaseMessage message) {
        events.publishEvent(MessageWritten.of(rows.save(message)));
    }

    private Long caseId(String caseNumber) {
        return caseFile.byNumber(caseNumber).id();
    }
}
