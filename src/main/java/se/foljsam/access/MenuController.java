package se.foljsam.access;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.foljsam.access.PageHead.App;

/** The menu of our own pages, for Tasklist's head to show the same. */
@RestController
class MenuController {
    private final PageHead head;

    MenuController(PageHead head) {
        this.head = head;
    }

    @GetMapping("/api/meny")
    public List<App> menu(Authentication login) {
        return head.appsOf(login);
    }
}
