package se.foljsam.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.overview.WatchReadings.Settled;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseReadings.Readable;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** The messages that wait for a reader, own and the groups', with where each leads. */
@Component
class UnreadMessages {
    private final CaseMessageBoard board;
    private final CaseReadings readings;
    private final WatchReadings watches;
    private final Written written;

    UnreadMessages(CaseMessageBoard board, CaseReadings readings, WatchReadings watches, Written written) {
        this.board = board;
        this.readings = readings;
        this.watches = watches;
        this.written = written;
    }

    /**
     * A message that waits.
     *
     * @param settled in Swedish, if what it reminds of is done since, or no longer waited for; null otherwise
     * @param orderId the order it is about, if the reader's unit has it; null otherwise
     */
    record Unread(
            long id,
            String caseNumber,
            boolean mayOpen,
            Long orderId,
            String when,
            String by,
            CaseMessage.Kind kind,
            String settled,
            String text) {}

    /** What still waits first, then what is done since. */
    List<Unread> of(Reader reader) {
        List<CaseMessage> messages = board.unread(reader.userId(), reader.groups());
        Map<Long, String> settled =
                watches
                        .settledAmong(messages.stream()
                                .map(CaseMessage::aboutWatch)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                Settled::id, watch -> watch.done() ? "Klart sedan dess" : "Bevakas inte längre"));
        Map<Long, Readable> cases =
                readings.casesOf(messages.stream().map(CaseMessage::careCaseId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Readable::id, Function.identity()));
        Set<Long> ownOrders = readings.ordersWith(
                messages.stream()
                        .map(CaseMessage::orderId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                reader.groups());
        return messages.stream()
                .map(message -> unread(
                        message,
                        cases.get(message.careCaseId()),
                        message.orderId() != null && ownOrders.contains(message.orderId()) ? message.orderId() : null,
                        settled.get(message.aboutWatch()),
                        reader))
                .sorted(Comparator.comparing(message -> message.settled() != null))
                .toList();
    }

    private Unread unread(CaseMessage message, Readable about, Long ownOrderId, String settled, Reader reader) {
        return new Unread(
                message.id(),
                about.caseNumber(),
                reader.mayRead(about.handler(), about.team()),
                ownOrderId,
                written.time(message.sentAt()),
                written.person(message.sentBy()),
                message.kind(),
                settled,
                message.messageText());
    }
}
