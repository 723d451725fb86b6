package se.foljsam.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.journal.JournalEntry;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;
import se.foljsam.platform.Spoken;

/**
 * What has happened in a case, newest first: the authority's journal, the units' own without what a unit notes for itself (J3), and the messages. What stands in several journals, or went to several, or was
 * both written down and sent, is told once.
 */
@Component
class EventsOfCase implements CaseBody {
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final GroupNames names;
    private final Written written;

    EventsOfCase(CaseFile caseFile, CaseMessageBoard board, GroupNames names, Written written) {
        this.caseFile = caseFile;
        this.board = board;
        this.names = names;
        this.written = written;
    }

    /** What the stream can be narrowed to. */
    enum Kind implements Spoken {
        ALL("allt", "Allt"),
        AUTHORITY("journal", "Myndighetens journal"),
        UNITS("utforare", "Utförarnas journal"),
        MESSAGES("meddelanden", "Meddelanden"),
        REMINDERS("paminnelser", "Påminnelser");

        private final String address;
        private final String swedish;

        Kind(String address, String swedish) {
            this.address = address;
            this.swedish = swedish;
        }

        /** The kind at this address; everything where there is none. */
        static Kind at(String address) {
            return Arrays.stream(values())
                    .filter(kind -> kind.address.equals(address))
                    .findFirst()
                    .orElse(ALL);
        }

        /** As it stands in the page's address. */
        public String address() {
            return address;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /**
     * Something that happened.
     *
     * @param kinds what it is, in the order of {@link Kind}: a note that was also sent is both
     * @param journals the units in whose journals it stands too
     * @param to to whom it went; empty for what was not sent
     * @param read by whom a message was read and when; empty where nobody has, or it is no message
     */
    record Event(
            Instant at,
            Set<Kind> kinds,
            String when,
            String by,
            String heading,
            String text,
            boolean markedWrong,
            List<String> journals,
            List<String> to,
            List<String> read) {

        boolean is(Kind kind) {
            return kind == Kind.ALL || kinds.contains(kind);
        }

        /** Whether the other tells of the same: the same person said the same in the same minute, as it is written. */
        private boolean isToldBy(Event other) {
            return when.equals(other.when)
                    && by.equals(other.by)
                    && markedWrong == other.markedWrong
                    && text.strip().equals(other.text.strip())
                    && (heading.equals(other.heading) || isMessage() != other.isMessage());
        }

        private boolean isMessage() {
            return kinds.contains(Kind.MESSAGES) || kinds.contains(Kind.REMINDERS);
        }

        /** Both as one; the heading is the journal's, where one of them stands there. */
        private Event with(Event other) {
            Set<Kind> both = EnumSet.copyOf(kinds);
            both.addAll(other.kinds);
            return new Event(
                    at,
                    both,
                    when,
                    by,
                    isMessage() ? other.heading : heading,
                    text,
                    markedWrong,
                    joined(journals, other.journals),
                    joined(to, other.to),
                    joined(read, other.read));
        }

        private static List<String> joined(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).distinct().toList();
        }
    }

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.OVERVIEW, CaseTab.JOURNAL);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        Kind wanted = model.getAttribute("eventKind") instanceof Kind kind ? kind : Kind.ALL;
        model.addAttribute("eventKind", wanted);
        model.addAttribute("eventKinds", Kind.values());
        model.addAttribute(
                "events",
                toldOnce(Stream.concat(entries(careCase), messages(careCase))
                                .sorted(Comparator.comparing(Event::at).reversed())
                                .toList())
                        .stream()
                        .filter(event -> event.is(wanted))
                        .toList());
    }

    /** What tells of the same stands near: it is looked for back to the first that was written another minute. */
    private static List<Event> toldOnce(List<Event> newestFirst) {
        List<Event> once = new ArrayList<>();
        for (Event event : newestFirst) {
            int same = once.size() - 1;
            while (same >= 0
                    && once.get(same).when().equals(event.when())
                    && !once.get(same).isToldBy(event)) {
                same--;
            }
            if (same >= 0 && once.get(same).isToldBy(event)) {
                once.set(same, once.get(same).with(event));
            } else {
                once.add(event);
            }
        }
        return once;
    }

    private Stream<Event> entries(CareCase careCase) {
        return newestFirst(caseFile.journalOf(careCase))
                .filter(entry -> !entry.isOwnNote())
                .map(entry -> {
                    boolean ofTheAuthority = entry.journal() == JournalEntry.Kind.AUTHORITY;
                    return new Event(
                            entry.writtenAt(),
                            EnumSet.of(ofTheAuthority ? Kind.AUTHORITY : Kind.UNITS),
                            written.time(entry.writtenAt()),
                            written.person(entry.writtenBy()),
                            entry.heading(),
                            entry.entryText(),
                            entry.isMarkedWrong(),
                            ofTheAuthority ? List.of() : List.of(names.unit(entry.unitCode())),
                            List.of(),
                            List.of());
                });
    }

    private Stream<Event> messages(CareCase careCase) {
        return newestFirst(board.of(careCase))
                .map(message -> new Event(
                        message.sentAt(),
                        EnumSet.of(message.kind() == CaseMessage.Kind.INFORMATION ? Kind.MESSAGES : Kind.REMINDERS),
                        written.time(message.sentAt()),
                        written.person(message.sentBy()),
                        message.kind().swedish(),
                        message.messageText(),
                        false,
                        List.of(),
                        List.of(
                                message.toUser() == null
                                        ? names.group(message.toGroup())
                                        : written.person(message.toUser())),
                        message.readAt() == null
                                ? List.of()
                                : List.of(written.person(message.readBy()) + " " + written.time(message.readAt()))));
    }

    /** What was written in the same instant stays in its order when it is sorted by that. */
    private static <T> Stream<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned.stream();
    }
}
