package se.foljsam.page;

import java.util.Optional;
import se.foljsam.casefile.matter.CareCase;

/** A section of a case's page. Its fragment {@code action} is the form of its {@link #act}: the page itself writes the label that unfolds it. */
public interface CaseSection extends PageSection<CareCase> {

    /** Where it is shown and its act done. */
    CaseTab tab();

    /** What can be done there; empty if it is only to read. */
    default Optional<CaseAct> act() {
        return Optional.empty();
    }

    /** Whether it is read whatever tab is chosen: what stops all other acts is said on each. */
    default boolean isOnEveryTab() {
        return false;
    }
}
