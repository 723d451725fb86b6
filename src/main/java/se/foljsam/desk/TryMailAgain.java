package se.foljsam.desk;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.foljsam.overview.MailNotes;
import se.foljsam.page.Reader;
import se.foljsam.platform.outbox.MailTroubles;
import se.foljsam.platform.outbox.MailTroubles.Trouble;
import se.foljsam.platform.outbox.Recipient;

/** Mail that did not arrive is tried again, by those who are told of it on the start page. */
@Controller
class TryMailAgain {
    private final MailNotes notes;
    private final MailTroubles troubles;

    TryMailAgain(MailNotes notes, MailTroubles troubles) {
        this.notes = notes;
        this.troubles = troubles;
    }

    @PostMapping("/epost/forsok-igen")
    String tryAgain(@RequestParam String recipient, Authentication user, RedirectAttributes flash) {
        Recipient whom = notes.seenBy(Reader.of(user)).stream()
                .map(Trouble::recipient)
                .filter(one -> one.key().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        troubles.tryAgain(whom);
        flash.addFlashAttribute("done", "Följsam försöker skicka igen.");
        return "redirect:/";
    }
}
