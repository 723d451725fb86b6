package se.foljsam.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;
import se.foljsam.taskform.Corrections;
import se.foljsam.taskform.Submissions;
import se.foljsam.taskform.Submissions.Submission;
import se.foljsam.taskform.SubmittedText;

/** What was handed in through the forms of a case, as it was typed. */
@Component
public class SubmissionsOfCase implements CaseBody {
    private final Submissions submissions;
    private final SubmittedText submittedText;
    private final Corrections corrections;
    private final Written written;

    SubmissionsOfCase(Submissions submissions, SubmittedText submittedText, Corrections corrections, Written written) {
        this.submissions = submissions;
        this.submittedText = submittedText;
        this.corrections = corrections;
        this.written = written;
    }

    public record Handed(
            long id, String form, String by, String when, String correctionReason, List<SubmittedText.Line> lines) {}

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.DOCUMENTS);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute(
                "submissions",
                submissions.of(careCase.caseNumber()).stream().map(this::handed).toList());
    }

    /** What this user submitted in the case and may correct. */
    public List<Handed> correctable(String caseNumber, String by) {
        return submissions.of(caseNumber).stream()
                .filter(one -> one.submittedBy().equals(by) && corrections.areMadeTo(one.formId()))
                .map(this::handed)
                .toList();
    }

    private Handed handed(Submission one) {
        return new Handed(
                one.id(),
                written.form(one.formId()),
                written.person(one.submittedBy()),
                written.time(one.submittedAt()),
                one.correctionReason(),
                submittedText.of(one));
    }
}
