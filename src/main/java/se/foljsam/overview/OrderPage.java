package se.foljsam.overview;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;

/** A unit's own order as a page. It shows nothing of the investigation (J3); what a unit can do and read there is in the {@link PageSection}s. */
@Controller
@RequestMapping("/uppdrag/{orderId}")
class OrderPage {
    private final OrderPages pages;

    OrderPage(OrderPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable long orderId, Authentication user, Model model) {
        return pages.show(orderId, user, model, Map.of());
    }
}
