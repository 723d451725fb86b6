package se.foljsam.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import se.foljsam.page.PageStep.Done;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseRests;
import se.foljsam.platform.LostRace;
import se.foljsam.taskform.Rejected;

/** What a page does for somebody: all of it in one transaction and once for each opened form, or nothing and the reason in Swedish. */
@Component
public class AllOrNothing {
    private final TransactionTemplate transaction;
    private final DoneSteps done;

    AllOrNothing(TransactionTemplate transaction, DoneSteps done) {
        this.transaction = transaction;
        this.done = done;
    }

    /**
     * Does the work once for each opened form, and goes to the page that the work names. A form that was sent before is answered as it was then.
     *
     * <p>What the work is refused for is put where the page shows it, at its field in the form of this action, and answered with 400; that somebody else was first is a refusal too, and so is a form
     * that was sent before with other contents. The same form may then be corrected and sent again.
     *
     * @param page shows the page anew with all that was typed
     */
    public String once(String action, PageStep step, Supplier<Done> work, Supplier<String> page) {
        try {
            return step.answer(transaction.execute(status -> {
                done.begin(step.form());
                Done answer = work.get();
                done.keep(step.form(), answer);
                return answer;
            }));
        } catch (DoneSteps.AlreadyDone again) {
            Optional<Done> before = done.answerTo(step.form());
            if (before.isPresent()) {
                return step.answer(before.get());
            }
            show(action, sentOtherwise(again), step.model(), step.response());
        } catch (RuntimeException failure) {
            show(action, refusal(failure), step.model(), step.response());
        }
        return page.get();
    }

    /** The refusal that this failure is to the user; anything else goes on. */
    private static Rejected refusal(RuntimeException failure) {
        if (failure instanceof Rejected rejected) {
            return rejected;
        }
        if (failure instanceof CaseRests) {
            return (Rejected) Rejected.field("", CaseRests.inSwedish()).initCause(failure);
        }
        if (failure instanceof CaseMessages.NobodyWaits || LostRace.is(failure)) {
            return tooLate(failure);
        }
        throw failure;
    }

    private static Rejected sentOtherwise(RuntimeException again) {
        return (Rejected) Rejected.field(
                        "",
                        "Formuläret är redan skickat, med annat innehåll. Titta efter vad som är gjort. Ska även det här göras, skicka det en gång till.")
                .initCause(again);
    }

    private static Rejected tooLate(RuntimeException changed) {
        return (Rejected) Rejected.field("", "Någon annan ändrade i ärendet samtidigt. Titta igenom och försök igen.")
                .initCause(changed);
    }

    /** Puts a refusal where the pages show it, at its field in the form of this action, and answers 400. */
    public static void show(String action, Rejected rejected, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("refusedAction", action);
        model.addAttribute("refusedField", rejected.fieldName());
        model.addAttribute("refusal", rejected.getMessage());
    }
}
