package se.foljsam.page;

import java.util.Set;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;

/** A part of what a case's page always shows, besides its {@link CaseSection}s. */
public interface CaseBody {

    /** On which tabs it is shown, and only there read. */
    Set<CaseTab> tabs();

    /** Puts what it shows into the model, before the sections put in theirs. */
    void fill(CareCase careCase, Reader reader, Model model);
}
