package se.foljsam.page;

import org.springframework.ui.Model;

/**
 * A part of what a page always shows, besides its {@link PageSection}s.
 *
 * @param <T> what the page is about
 */
public interface PageBody<T> {

    /** Puts what it shows into the model, before the sections put in theirs. */
    void fill(T subject, Reader reader, Model model);
}
