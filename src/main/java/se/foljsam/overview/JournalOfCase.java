package se.foljsam.overview;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.journal.JournalEntry;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.PageBody;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** The authority's journal of a case with the units' own, without what a unit notes for itself. */
@Component
class JournalOfCase implements PageBody<CareCase> {
    private final CaseFile caseFile;
    private final GroupNames names;
    private final Written written;

    JournalOfCase(CaseFile caseFile, GroupNames names, Written written) {
        this.caseFile = caseFile;
        this.names = names;
        this.written = written;
    }

    /**
     * An entry.
     *
     * @param journal the unit whose journal it stands in; null for the authority's
     */
    record Entry(String when, String by, String journal, String heading, String text, boolean markedWrong) {}

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute("journal", journal(careCase));
    }

    private List<Entry> journal(CareCase careCase) {
        return caseFile.journalOf(careCase).stream()
                .filter(entry -> !entry.isOwnNote())
                .map(entry -> new Entry(
                        written.time(entry.writtenAt()),
                        written.person(entry.writtenBy()),
                        entry.journal() == JournalEntry.Kind.AUTHORITY ? null : names.unit(entry.unitCode()),
                        entry.heading(),
                        entry.entryText(),
                        entry.isMarkedWrong()))
                .toList();
    }
}
