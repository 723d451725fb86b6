package se.foljsam.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseRests;
import se.foljsam.taskform.Rejected;

/** What a page does for somebody: all of it in one transaction, or nothing and the reason in Swedish. */
@Component
public class AllOrNothing {
    private final TransactionTemplate transaction;

    AllOrNothing(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Does the work. What it was refused for; empty if it is done. That somebody else was first is a refusal too. */
    public Optional<Rejected> refused(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return Optional.empty();
        } catch (Rejected rejected) {
            return Optional.of(rejected);
        } catch (CaseRests rests) {
            return Optional.of(
                    (Rejected) Rejected.field("", CaseRests.inSwedish()).initCause(rests));
        } catch (ConcurrencyFailureException | OptimisticLockingException | CaseMessages.NobodyWaits changed) {
            return Optional.of((Rejected)
                    Rejected.field("", "Någon annan ändrade i ärendet samtidigt. Titta igenom och försök igen.")
                            .initCause(changed));
        }
    }

    /** Puts a refusal where the pages show it, at its field in the form of this action, and answers 400. */
    public static void show(String action, Rejected rejected, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("refusedAction", action);
        model.addAttribute("refusedField", rejected.fieldName());
        model.addAttribute("refusal", rejected.getMessage());
    }
}
