package se.foljsam.desk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.overview.MailNotes;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.platform.outbox.MailTroubles;
import se.foljsam.platform.outbox.MailTroubles.Trouble;
import se.foljsam.platform.outbox.Recipient;

/** Mail that did not arrive is tried again, by those who are told of it on the start page. */
@Controller
class TryMailAgain {
    private final MailNotes notes;
    private final MailTroubles troubles;
    private final AllOrNothing allOrNothing;

    TryMailAgain(MailNotes notes, MailTroubles troubles, AllOrNothing allOrNothing) {
        this.notes = notes;
        this.troubles = troubles;
        this.allOrNothing = allOrNothing;
    }

    @PostMapping("/epost/forsok-igen")
    String tryAgain(PageStep step) {
        Recipient whom = notes.seenBy(Reader.of(step.user())).stream()
                .map(Trouble::recipient)
                .filter(one -> one.key().equals(step.text("recipient")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return allOrNothing.once(
                "forsok-igen",
                step,
                () -> {
                    troubles.tryAgain(whom);
                    return new PageStep.Done("Följsam försöker skicka igen.", "/");
                },
                () -> {
                    step.flash().addFlashAttribute("refusal", step.model().getAttribute("refusal"));
                    return "redirect:/";
                });
    }
}
