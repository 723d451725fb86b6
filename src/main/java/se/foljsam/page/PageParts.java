package se.foljsam.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.ui.Model;
import se.foljsam.page.PageSection.Part;

/** Lets every section of a page fill in its own, and tells the page which fragments to show. */
public final class PageParts {
    private PageParts() {}

    public static <T> void fill(List<? extends PageSection<T>> sections, T subject, Reader reader, Model model) {
        fill(sections, subject, reader, model, false);
    }

    /** The same of something that may have ended, and then has only the actions that remain. */
    public static <T> void fill(
            List<? extends PageSection<T>> sections, T subject, Reader reader, Model model, boolean hasEnded) {
        Map<PageSection<T>, Set<Part>> parts = new LinkedHashMap<>();
        sections.forEach(section -> parts.put(section, section.fill(subject, reader, model)));
        boolean rests = parts.values().stream().anyMatch(these -> these.contains(Part.RESTS));
        model.addAttribute("firstParts", names(parts, Part.RESTS, section -> true));
        model.addAttribute(
                "actionParts",
                names(
                        parts,
                        Part.ACTION,
                        section -> (!rests || section.goesOnAtRest()) && (!hasEnded || section.remainsAfterTheEnd())));
        model.addAttribute("shownParts", names(parts, Part.SHOWN, section -> true));
    }

    private static <T> List<String> names(
            Map<PageSection<T>, Set<Part>> parts, Part wanted, Predicate<PageSection<T>> which) {
        return parts.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .filter(which)
                .map(PageSection::name)
                .toList();
    }
}
