package se.foljsam.decision.reassessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.decision.reassessment.OpenReassessment.Asked;
import se.foljsam.decision.reassessment.OpenReassessment.Ground;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The handler opens a reassessment of a decision in force (C7). */
@Controller
@Order(30)
class ReassessmentSection implements CaseSection {
    private static final String NAME = "omprovning";
    private final CasePages pages;
    private final CaseFile caseFile;
    private final OpenReassessment reassessment;
    private final DecisionBook decisions;

    ReassessmentSection(
            @Lazy CasePages pages, CaseFile caseFile, OpenReassessment reassessment, DecisionBook decisions) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.reassessment = reassessment;
        this.decisions = decisions;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String open(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Omprövningen är öppnad. Utredningen väntar i Uppgifter.",
                () -> reassessment.open(new Asked(
                        caseNumber,
                        step.number("decisionId"),
                        step.choice("ground", Ground.class),
                        step.text("reason"),
                        step.date("personContactedOn"),
                        step.text("personSays"),
                        step.date("providerContactedOn"),
                        step.text("providerSays"),
                        step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.DECISIONS;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(new CaseAct(CaseAct.Aim.CHANGE, "Öppna omprövning", "när ett beslut gäller"));
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<DecisionInForce> inForce = decisions.inForceIn(careCase.id());
        model.addAttribute("reassessable", inForce);
        model.addAttribute("reassessGrounds", Ground.values());
        return inForce.isEmpty() || caseFile.personOf(careCase.caseNumber()).diedOn() != null
                ? EnumSet.noneOf(Part.class)
                : EnumSet.of(Part.ACTION);
    }

    /** Whom the handler has been in contact with in the reassessments that go on, and who is still to be contacted (C7). */
    @Controller
    @Order(31)
    static class Contacts implements CaseSection {
        private static final String CONTACT = "omprovningskontakt";
        private final CasePages pages;
        private final CaseFile caseFile;
        private final ReassessmentContacts reassessments;

        Contacts(@Lazy CasePages pages, CaseFile caseFile, ReassessmentContacts reassessments) {
            this.pages = pages;
            this.caseFile = caseFile;
            this.reassessments = reassessments;
        }

        /** A reassessment that goes on, with who was contacted and who was not. */
        record Ongoing(Matter matter, List<MatterContact> contacts, String missing) {}

        @PostMapping("/arende/{caseNumber}/" + CONTACT)
        String note(@PathVariable String caseNumber, PageStep step) {
            return pages.run(
                    CONTACT,
                    caseNumber,
                    step,
                    "Kontakten är antecknad.",
                    () -> reassessments.contacted(
                            caseNumber,
                            step.number("matterId"),
                            step.choice("whom", MatterContact.Whom.class),
                            step.date("contactedOn"),
                            step.text("said"),
                            step.by()));
        }

        @Override
        public String name() {
            return CONTACT;
        }

        @Override
        public CaseTab tab() {
            return CaseTab.DECISIONS;
        }

        @Override
        public Optional<CaseAct> act() {
            return Optional.of(
                    new CaseAct(CaseAct.Aim.REPORT, "Anteckna kontakt i omprövning", "när en omprövning pågår"));
        }

        @Override
        public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
            List<MatterContact> contacts = reassessments.contactsIn(careCase);
            List<Ongoing> ongoing = reassessments.ongoingIn(careCase).stream()
                    .map(matter -> new Ongoing(
                            matter,
                            contacts.stream()
                                    .filter(one -> one.matterId().equals(matter.id()))
                                    .toList(),
                            reassessments.stillToContact(matter)))
                    .toList();
            model.addAttribute("reassessments", ongoing);
            if (ongoing.isEmpty()) {
                return EnumSet.noneOf(Part.class);
            }
            return caseFile.personOf(careCase.caseNumber()).diedOn() == null
                    ? EnumSet.of(Part.ACTION, Part.SHOWN)
                    : EnumSet.of(Part.SHOWN);
        }
    }

    /** The handler ends a reassessment that changes nothing, where the municipality does not always decide anew (C5, C7). */
    @Controller
    @Order(32)
    static class Unchanged implements CaseSection {
        private static final String STANDS = "beslutstarfast";
        private final CasePages pages;
        private final CaseFile caseFile;
        private final ReassessmentContacts reassessments;
        private final LetDecisionStand decision;

        Unchanged(
                @Lazy CasePages pages,
                CaseFile caseFile,
                ReassessmentContacts reassessments,
                LetDecisionStand decision) {
            this.pages = pages;
            this.caseFile = caseFile;
            this.reassessments = reassessments;
            this.decision = decision;
        }

        @PostMapping("/arende/{caseNumber}/" + STANDS)
        String end(@PathVariable String caseNumber, PageStep step) {
            return pages.run(
                    STANDS,
                    caseNumber,
                    step,
                    "Omprövningen är avslutad. Beslutet står fast.",
                    () -> decision.stands(caseNumber, step.number("matterId"), step.text("reason"), step.by()));
        }

        @Override
        public String name() {
            return STANDS;
        }

        @Override
        public CaseTab tab() {
            return CaseTab.DECISIONS;
        }

        @Override
        public Optional<CaseAct> act() {
            return Optional.of(new CaseAct(
                    CaseAct.Aim.END,
                    "Avsluta omprövning, beslutet står fast",
                    "när en omprövning pågår och kommunen inte alltid fattar ett nytt beslut"));
        }

        @Override
        public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
            return decision.alwaysDecided()
                            || reassessments.ongoingIn(careCase).isEmpty()
                            || caseFile.personOf(careCase.caseNumber()).diedOn() != null
                    ? EnumSet.noneOf(Part.class)
                    : EnumSet.of(Part.ACTION);
        }
    }
}
