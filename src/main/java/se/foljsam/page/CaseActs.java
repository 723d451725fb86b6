package se.foljsam.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;

/**
 * What can be done in a case without a task asking for it, as the page lists it: every act of every tab in the menu, and the forms of the chosen tab. What another tab would say of its acts is not read for the
 * menu; the act that turns out to be closed says when it can be done.
 */
final class CaseActs {
    private CaseActs() {}

    /**
     * An act on the page.
     *
     * @param tab where its form stands
     * @param here whether that is the tab that is shown
     * @param open whether it can be done, as far as that is known here
     * @param unfolded whether its form stands open
     * @param why why it cannot be done now; null while it can
     */
    public record Shown(
            String name, String label, CaseTab tab, boolean here, boolean open, boolean unfolded, String why) {}

    /**
     * What a person wants to do, with the acts for that.
     *
     * @param forms those whose form stands on the chosen tab
     */
    public record Group(CaseAct.Aim aim, List<Shown> all) {
        public List<Shown> forms() {
            return all.stream().filter(act -> act.here() && act.open()).toList();
        }
    }

    /** Puts the groups into the model, and the act that was asked for; to be called after {@link PageParts} has told the model what can be done on this tab. */
    static void fill(List<CaseSection> sections, CaseTab tab, String asked, Model model) {
        Set<Object> open = names(model, "actionParts");
        boolean rests = !names(model, "firstParts").isEmpty();
        List<Group> groups = Arrays.stream(CaseAct.Aim.values())
                .map(aim -> new Group(
                        aim,
                        sections.stream()
                                .flatMap(section -> section
                                        .act()
                                        .filter(act -> act.aim() == aim)
                                        .map(act -> shown(section, act, tab, asked, open, rests))
                                        .stream())
                                .toList()))
                .toList();
        model.addAttribute("acts", groups);
        model.addAttribute(
                "hasForms", groups.stream().anyMatch(group -> !group.forms().isEmpty()));
        model.addAttribute(
                "asked",
                groups.stream()
                        .flatMap(group -> group.all().stream())
                        .filter(act -> act.here() && act.name().equals(asked))
                        .findFirst()
                        .orElse(null));
    }

    private static Shown shown(
            CaseSection section, CaseAct act, CaseTab tab, String asked, Set<Object> open, boolean rests) {
        boolean here = section.tab() == tab;
        boolean stopped = rests && !section.goesOnAtRest();
        boolean isOpen = !stopped && (!here || open.contains(section.name()));
        String why = stopped ? "när det anmälda dödsfallet är prövat" : act.when();
        return new Shown(
                section.name(),
                act.label(),
                section.tab(),
                here,
                isOpen,
                section.name().equals(asked),
                isOpen ? null : why);
    }

    private static Set<Object> names(Model model, String parts) {
        return Set.copyOf((List<?>) model.getAttribute(parts));
    }
}
