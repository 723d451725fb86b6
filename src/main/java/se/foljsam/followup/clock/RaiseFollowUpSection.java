package se.foljsam.followup.clock;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.FollowUpRequests;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Rejected;

/** A follow-up is held before its day (G5). */
@Controller
@Order(4)
class RaiseFollowUpSection implements CaseSection {
    private static final String NAME = "uppfoljning";
    private final CasePages pages;
    private final FollowUpRequests followUps;
    private final DecisionBook decisions;
    private final CaseFile caseFile;

    RaiseFollowUpSection(@Lazy CasePages pages, FollowUpRequests followUps, DecisionBook decisions, CaseFile caseFile) {
        this.pages = pages;
        this.followUps = followUps;
        this.decisions = decisions;
        this.caseFile = caseFile;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String raise(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Uppföljningen väntar i Uppgifter.",
                () -> raiseFollowUp(
                        caseNumber,
                        step.number("decisionId"),
                        step.choice("origin", Origin.class),
                        step.text("reason"),
                        step.by()));
    }

    /** Why a follow-up is held before its day (G5). */
    enum Origin implements Spoken {
        PERSON("Den enskilde"),
        RELATIVE("En anhörig eller företrädare"),
        COMPLAINT("Synpunkt eller klagomål"),
        AGREED("Överenskommelse"),
        GOALS("Utförarens uppföljning av målen"),
        NEED("Förändrat behov"),
        OTHER_REASON("Annan omständighet");

        private final String swedish;

        Origin(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    private void raiseFollowUp(String caseNumber, long decisionId, Origin origin, String reason, String by) {
        Rejected.fieldIf(origin == null, "origin", "behöver väljas: varifrån det kommer.");
        Rejected.fieldIf(
                reason == null || reason.isBlank(), "reason", "behöver fyllas i: varför uppföljningen görs nu.");
        Rejected.fieldIf(
                !followUps.raise(caseNumber, decisionId),
                "decisionId",
                "följs redan upp eller gäller inte längre. Titta i Uppgifter.");
        caseFile.writeAuthorityJournal(
                caseNumber, by, "Tidigare uppföljning", origin.swedish() + ". " + reason.strip());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.FOLLOW_UP;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(new CaseAct(CaseAct.Aim.CHANGE, "Följ upp tidigare", "när ett beslut gäller"));
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        var followable = decisions.inForceIn(careCase.id());
        model.addAttribute("followable", followable);
        model.addAttribute("followUpOrigins", Origin.values());
        return followable.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.ACTION);
    }
}
