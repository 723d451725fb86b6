package se.foljsam.casefile.journal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.taskform.Rejected;

/** A unit's own journal of a case, from the day it has an order on, before anything is executed (E10, J2). What it writes for itself is not the authority's to read (J3). */
@Service
public class UnitsJournal {
    private final JournalEntries entries;
    private final CaseFile caseFile;
    private final Clock clock;

    UnitsJournal(JournalEntries entries, CaseFile caseFile, Clock clock) {
        this.entries = entries;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /** The unit's journal, oldest first: what steps have written and what it wrote itself. */
    public List<JournalEntry> of(String caseNumber, String unitCode) {
        return entries.findByCareCaseIdAndUnitCodeOrderById(
                caseFile.byNumber(caseNumber).id(), unitCode);
    }

    /**
     * Writes a note of the unit's own.
     *
     * @throws Rejected by field {@code heading} or {@code entry}
     */
    @Transactional
    public void write(String caseNumber, String unitCode, String by, String heading, String text) {
        Rejected.fieldIf(heading == null || heading.isBlank(), "heading", "behöver fyllas i.");
        Rejected.fieldIf(text == null || text.isBlank(), "entry", "behöver fyllas i.");
        entries.save(JournalEntry.note(
                caseFile.byNumber(caseNumber).id(), unitCode, clock.instant(), by, heading.strip(), text.strip()));
    }

    /** The case of an entry that stands in no journal of this unit in this case; empty if it does, or if there is none. */
    public Optional<String> caseOfAnothers(String caseNumber, String unitCode, long entryId) {
        return entries.findById(entryId)
                .filter(entry -> of(caseNumber, unitCode).stream()
                        .noneMatch(own -> own.id().equals(entry.id())))
                .map(entry -> caseFile.byId(entry.careCaseId()).caseNumber());
    }

    /**
     * Marks an entry of the unit's own as wrong; it stays, with who, when and why.
     *
     * @throws Rejected by field {@code wrongEntry} or {@code wrongReason}
     */
    @Transactional
    public void markWrong(String caseNumber, String unitCode, long entryId, String reason, String by) {
        Rejected.fieldIf(reason == null || reason.isBlank(), "wrongReason", "behöver fyllas i: vad som är fel.");
        JournalEntry entry = of(caseNumber, unitCode).stream()
                .filter(one -> one.id() == entryId && one.isOwnNote() && !one.isMarkedWrong())
                .findFirst()
                .orElseThrow(() -> Rejected.field("wrongEntry", "behöver väljas i listan."));
        entry.markWrong(clock.instant(), by, reason.strip());
        entries.save(entry);
    }
}
