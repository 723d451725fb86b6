package se.foljsam.closure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** A unit or the authority tells that the person has died (I3). Until it is confirmed the case rests, and its pages say so. */
final class DeathSection {
    private static final String NAME = "dodsfall";
    private static final String DONE =
            "Dödsfallet är anmält. Alla utförare har fått veta och arbetet i ärendet är stoppat. Handläggaren bekräftar det i Uppgifter.";

    /** On a unit's order. */
    @Controller
    @Order(80)
    static class OfAUnit implements PageSection<UnitsOrder> {
        private final OrderPages pages;
        private final TellOfDeath deaths;
        private final CaseFile caseFile;

        OfAUnit(@Lazy OrderPages pages, TellOfDeath deaths, CaseFile caseFile) {
            this.pages = pages;
            this.deaths = deaths;
            this.caseFile = caseFile;
        }

        @PostMapping("/uppdrag/{orderId}/" + NAME)
        String tell(@PathVariable long orderId, PageStep step) {
            UnitsOrder order = pages.readable(orderId, step.user());
            return pages.run(
                    NAME,
                    orderId,
                    step,
                    DONE,
                    () -> deaths.tell(order.caseNumber(), orderId, step.date("diedOn"), step.by()));
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
            return show(deaths.toldIn(caseFile.byNumber(order.caseNumber())), model);
        }
    }

    /** On the case. */
    @Controller
    @Order(80)
    static class OfTheAuthority implements CaseSection {
        private final CasePages pages;
        private final TellOfDeath deaths;
        private final CaseFile caseFile;

        OfTheAuthority(@Lazy CasePages pages, TellOfDeath deaths, CaseFile caseFile) {
            this.pages = pages;
            this.deaths = deaths;
            this.caseFile = caseFile;
        }

        @PostMapping("/arende/{caseNumber}/" + NAME)
        String tell(@PathVariable String caseNumber, PageStep step) {
            return pages.run(
                    NAME, caseNumber, step, DONE, () -> deaths.tell(caseNumber, null, step.date("diedOn"), step.by()));
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public CaseTab tab() {
            return CaseTab.OVERVIEW;
        }

        @Override
        public Optional<CaseAct> act() {
            return Optional.of(new CaseAct(CaseAct.Aim.REPORT, "Anmäl dödsfall", "en gång, medan den enskilde lever"));
        }

        @Override
        public boolean isOnEveryTab() {
            return true;
        }

        @Override
        public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
            return caseFile.personOf(careCase.caseNumber()).diedOn() == null
                    ? show(deaths.toldIn(careCase), model)
                    : EnumSet.noneOf(PageSection.Part.class);
        }
    }

    private static Set<PageSection.Part> show(Optional<TellOfDeath.Told> told, Model model) {
        model.addAttribute("toldDeath", told.orElse(null));
        return EnumSet.of(told.isPresent() ? PageSection.Part.RESTS : PageSection.Part.ACTION);
    }
}
