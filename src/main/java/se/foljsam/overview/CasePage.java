package se.foljsam.overview;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.foljsam.page.CasePages;
import se.foljsam.page.PageSection;

/** The case as a page. What is done there outside of tasks stands in the {@link PageSection}s. */
@Controller
class CasePage {
    private final CasePages pages;

    CasePage(CasePages pages) {
        this.pages = pages;
    }

    @GetMapping("/arende/{caseNumber}")
    String show(@PathVariable String caseNumber, Authentication user, Model model) {
        return pages.show(caseNumber, user, model, Map.of());
    }
}
