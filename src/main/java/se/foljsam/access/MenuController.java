package se.foljsam.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import se.foljsam.access.PageHead.App;

/** The menu and the search box of our own pages, for Tasklist's head to show the same. */
@RestController
class MenuController {
    private final PageHead head;
    private final RequestDataValueProcessor forms;

    MenuController(PageHead head, RequestDataValueProcessor forms) {
        this.head = head;
        this.forms = forms;
    }

    /** @param search null for who may not search */
    record Menu(List<App> apps, Search search) {}

    /**
     * A form to post.
     *
     * @param fields the hidden fields that every form of our own pages has: the security token and the form's own key. Only a page of the same origin can read them.
     */
    record Search(String action, Map<String, String> fields) {}

    @GetMapping("/api/meny")
    public Menu menu(Authentication login, HttpServletRequest request) {
        return new Menu(
                head.menuOf(login),
                PageHead.searches(login) ? new Search("/sok", forms.getExtraHiddenFields(request)) : null);
    }
}
