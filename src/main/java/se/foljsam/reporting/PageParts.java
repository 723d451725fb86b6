package se.foljsam.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import se.foljsam.reporting.PageSection.Part;

/** Lets every section of a page fill in its own, and tells the page which fragments to show. */
final class PageParts {
    private PageParts() {}

    static <T> void fill(List<PageSection<T>> sections, T subject, Reader reader, Model model) {
        List<String> actions = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (PageSection<T> section : sections) {
            Set<Part> parts = section.fill(subject, reader, model);
            if (parts.contains(Part.ACTION)) {
                actions.add(section.name());
            }
            if (parts.contains(Part.SHOWN)) {
                shown.add(section.name());
            }
        }
        model.addAttribute("actionParts", actions);
        model.addAttribute("shownParts", shown);
    }
}
