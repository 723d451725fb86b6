package se.foljsam.overview;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** Who has read a case or tried to, for who leads. */
@Component
class ReadersOfCase implements CaseBody {
    private final AccessLog accessLog;
    private final Written written;

    ReadersOfCase(AccessLog accessLog, Written written) {
        this.accessLog = accessLog;
        this.written = written;
    }

    record Seen(String when, String by, String what, boolean refused) {}

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.DOCUMENTS);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        if (reader.leads()) {
            model.addAttribute(
                    "readings",
                    accessLog.of(careCase).stream()
                            .map(seen -> new Seen(
                                    written.time(seen.seenAt()),
                                    written.person(seen.userId()),
                                    seen.what(),
                                    seen.refused()))
                            .toList());
        }
    }
}
