package se.foljsam.casefile.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.journal.JournalEntry;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;

/** What a case's file holds, as a list (aktförteckning): what goes to a court with an appeal, and what a party may ask to see. Each room lists its own. */
@Service
public class FileList {
    private final ObjectProvider<Part> parts;
    private final CaseDocuments documents;
    private final CaseFile caseFile;

    /**
     * One document of the file.
     *
     * @param by user id of who made it; null if it came from outside
     */
    public record Entry(LocalDate on, String title, String by) {}

    /** A room's part of the list. */
    public interface Part {
        /** Oldest first. Of one day, the parts follow each other by their {@code @Order}. */
        List<Entry> of(CareCase careCase);
    }

    FileList(ObjectProvider<Part> parts, CaseDocuments documents, CaseFile caseFile) {
        this.parts = parts;
        this.documents = documents;
        this.caseFile = caseFile;
    }

    /** The whole list, oldest first; the authority's journal is one entry, dated by its latest note. */
    public List<Entry> of(CareCase careCase) {
        return Stream.of(
                        parts.orderedStream().flatMap(part -> part.of(careCase).stream()),
                        documents.of(careCase).stream()
                                .map(one -> new Entry(dayOf(one.madeAt()), one.title(), one.madeBy())),
                        journal(careCase))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(Entry::on))
                .toList();
    }

    private Stream<Entry> journal(CareCase careCase) {
        List<JournalEntry> notes = caseFile.journalOf(careCase).stream()
                .filter(note -> note.journal() == JournalEntry.Kind.AUTHORITY)
                .toList();
        return notes.isEmpty()
                ? Stream.empty()
                : Stream.of(new Entry(
                        SwedishTime.dateOf(notes.get(notes.size() - 1).writtenAt()),
                        "Myndighetens journal, %d anteckningar".formatted(notes.size()),
                        null));
    }

    private static LocalDate dayOf(OffsetDateTime moment) {
        return SwedishTime.dateOf(moment.toInstant());
    }
}
