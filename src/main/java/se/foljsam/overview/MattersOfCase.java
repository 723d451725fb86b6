package se.foljsam.overview;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;

/** What a case consists of: every application, notification and other matter, open or ended. */
@Component
class MattersOfCase implements CaseBody {
    private final CaseFile caseFile;

    MattersOfCase(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.INVESTIGATION);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute("matters", caseFile.mattersOf(careCase));
    }
}
