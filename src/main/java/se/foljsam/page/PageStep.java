package se.foljsam.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Something a person does on a page of our own: what was typed, by whom, and what the page is answered with. A controller's method takes it as an argument.
 *
 * @param typed every field of the page's form, as it was typed
 * @param form the form as it was opened; carried out once
 */
public record PageStep(
        Map<String, String> typed,
        FormKey form,
        Authentication user,
        Model model,
        RedirectAttributes flash,
        HttpServletResponse response) {

    public String by() {
        return user.getName();
    }

    /** What was typed in this field; null if it is not on the page. */
    public String text(String field) {
        return typed.get(field);
    }

    /** The date in this field; null if the field is empty. */
    public LocalDate date(String field) {
        return TypedFields.date(typed, field);
    }

    /** The time of day in this field; null if the field is empty. */
    public LocalTime time(String field) {
        return TypedFields.time(typed, field);
    }

    /** The number that this field's choice stands for. */
    public long number(String field) {
        return TypedFields.number(typed, field);
    }

    /** What was chosen in this field; null if nothing that there is to choose. */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        return TypedFields.choice(typed, field, choices);
    }

    /** Goes to the next page and says there what has been done. */
    String answer(Done done) {
        done.putInto(flash);
        return "redirect:" + done.nextPage();
    }

    /**
     * What a step that was done is answered with.
     *
     * @param said on the next page; null where nothing is said
     * @param nextPage its address within Följsam
     */
    public record Done(String said, String nextPage) {

        void putInto(RedirectAttributes flash) {
            if (said != null) {
                flash.addFlashAttribute("done", said);
            }
        }

        void putInto(FlashMap flash) {
            if (said != null) {
                flash.put("done", said);
            }
        }
    }
}
