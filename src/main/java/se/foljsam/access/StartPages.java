package se.foljsam.access;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page and the first page after it. */
@Controller
class StartPages {
    private final ObjectProvider<BringsPeople> brings;

    StartPages(ObjectProvider<BringsPeople> brings) {
        this.brings = brings;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demo", brings.stream().findAny().isPresent());
        return "login";
    }

    /** Only what is open to the user is shown. */
    @GetMapping("/")
    String index(Authentication user, Model model) {
        Set<Role> roles = Role.of(user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList());
        model.addAttribute("userId", user.getName());
        model.addAttribute("roles", roles.stream().map(Role::name).toList());
        return "index";
    }
}
