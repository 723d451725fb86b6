package se.foljsam.overview;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;

/** The case as a page. What is done there outside of tasks stands in the {@link CaseSection}s. */
@Controller
class CasePage {
    private final CasePages pages;

    CasePage(CasePages pages) {
        this.pages = pages;
    }

    @GetMapping("/arende/{caseNumber}")
    String show(
            @PathVariable String caseNumber,
            @RequestParam(required = false) String flik,
            @RequestParam(required = false) String gor,
            @RequestParam(required = false) String visa,
            Authentication user,
            Model model) {
        model.addAttribute("eventKind", EventsOfCase.Kind.at(visa));
        return pages.show(caseNumber, CaseTab.at(flik), gor, user, model);
    }
}
