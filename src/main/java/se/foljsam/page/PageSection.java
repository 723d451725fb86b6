package se.foljsam.page;

import java.util.Set;
import org.springframework.ui.Model;

/**
 * A part of a page of our own: what it reads stands in one bean, how it looks in one file of fragments. The page takes in every bean there is, in their {@code @Order}; it is not changed for a new one.
 *
 * @param <T> what the page is about: {@code UnitsOrder} for a unit's order ({@code templates/order}), {@code CareCase} for a case ({@code templates/case})
 */
public interface PageSection<T> {
    /** Which fragments of the file are shown. */
    enum Part {
        /** Fragment {@code action}: a {@code details} element with the form of something that no task asks for. */
        ACTION,
        /** Fragment {@code shown}: a section to read. */
        SHOWN,
        /** Fragment {@code shown}, first on the page: the case rests, and of all actions only those stand there that {@link #goesOnAtRest go on}. */
        RESTS
    }

    /** Name of the file, without folder and ending; also the id of the action, and the last part of its address. */
    String name();

    /** Puts what the fragments show into the model. What is returned is shown: nothing, if this reader has nothing to see or do. */
    Set<Part> fill(T subject, Reader reader, Model model);

    /** Whether its action can be done when what the page is about has ended: fees are put right afterwards too (E9). */
    default boolean remainsAfterTheEnd() {
        return false;
    }

    /** Whether its action can be done while the case rests on a told death (I3). */
    default boolean goesOnAtRest() {
        return false;
    }
}
