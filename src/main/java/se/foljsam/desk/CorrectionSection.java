package se.foljsam.desk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.overview.SubmissionsOfCase;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.taskform.Corrections;
import se.foljsam.taskform.Rejected;

/** Who has handed something in corrects it, as a new version with a reason. */
@Controller
@Order(6)
class CorrectionSection implements CaseSection {
    private static final String NAME = "rattelse";
    private final CasePages pages;
    private final SubmissionsOfCase submissions;
    private final Corrections corrections;

    CorrectionSection(@Lazy CasePages pages, SubmissionsOfCase submissions, Corrections corrections) {
        this.pages = pages;
        this.submissions = submissions;
        this.corrections = corrections;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String correct(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Rättelsen väntar i Uppgifter: Rätta inlämnad uppgift.",
                () -> correct(caseNumber, step.number("submissionId"), step.text("reason"), step.by()));
    }

    private void correct(String caseNumber, long submissionId, String reason, String by) {
        Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: vad som blev fel.");
        Rejected.fieldIf(
                submissions.correctable(caseNumber, by).stream().noneMatch(one -> one.id() == submissionId),
                "submissionId",
                "kan inte rättas av dig. Välj i listan.");
        corrections.ask(caseNumber, submissionId, reason.strip(), by);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.DOCUMENTS;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(new CaseAct(
                CaseAct.Aim.CHANGE, "Rätta något du har lämnat in", "när du själv har lämnat in något som kan rättas"));
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        var correctable = submissions.correctable(careCase.caseNumber(), reader.userId());
        model.addAttribute("correctable", correctable);
        return correctable.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.ACTION);
    }
}
