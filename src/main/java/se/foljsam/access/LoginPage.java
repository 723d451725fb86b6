package se.foljsam.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page and the page one lands on. */
@Controller
class LoginPage {
    private final ObjectProvider<BringsPeople> brings;

    LoginPage(ObjectProvider<BringsPeople> brings) {
        this.brings = brings;
    }

    /** In the demo, the page tells whom one can log in as. */
    @GetMapping("/login")
    String login(Model model) {
        List<BringsPeople.KnownUser> known =
                brings.stream().flatMap(one -> one.whomToLogInAs().stream()).toList();
        model.addAttribute("knownUsers", known);
        return "login";
    }
}
