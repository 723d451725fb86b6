package se.foljsam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.foljsam.platform.OneCommand;
import se.foljsam.platform.UserNames;
import se.foljsam.platform.WithoutUserRights;

/** Gives every page of our own what its head shows: who is logged in ({@code signedInAs}), where they may go ({@code menu}, and without the first of it {@code apps}), where they are ({@code here}) and whether they may search ({@code searches}). */
@Component
class PageHead implements HandlerInterceptor, WebMvcConfigurer {
    private static final List<App> APPS = List.of(
            new App("tasklist", "/camunda/app/tasklist/default/", "Uppgifter", "Det som väntar på dig och ditt team."),
            new App(
                    "cockpit",
                    "/camunda/app/cockpit/",
                    "Flöden",
                    "Var ärendena är, vad som väntar och vad som fastnat."),
            new App("admin", "/camunda/app/admin/", "Användare", "Användare, grupper och behörigheter."));

    private static final App HOME = new App("home", "/", "Min dag", "Det som väntar i dag.");
    private static final App WATCHES =
            new App("watches", "/bevakningar", "Bevakningar", "Vad som ska vara klart när, och vad som händer annars.");
    private static final App BOARD = new App(
            "board", "/uppfoljningar", "Uppföljningar", "Vem som ska följas upp när, och hur många det är per vecka.");
    private static final App NOT_EXECUTED = new App(
            "notExecuted", "/ej-verkstallda", "Ej verkställda", "Beviljade insatser som någon väntar på, och varför.");
    private static final App UNIT =
            new App("unit", "/enhet", "Enheten", "Nya uppdrag, vad som väntar på vem, och planer på väg.");
    private static final App DEADLINES = new App(
            "deadlines", "/tidsgranser", "Tidsgränser", "Vilka tider som gäller, och vad en ändring skulle göra.");

    private static final App NEW_CASE =
            new App("newCase", "/nytt/careCase", "Nytt ärende", "Registrera en ansökan, en begäran eller en anmälan.");
    private static final App ON_CALL_GRANT =
            new App("onCallGrant", "/nytt/onCallGrant", "Jourbeslut", "Registrera hjälp som har beviljats på jourtid.");
    private static final App ON_CALL_HELP =
            new App("onCallHelp", "/nytt/onCallHelp", "Hjälp på jourtid", "Registrera extra hjälp som har satts in.");

    private final AuthorizationService authorizations;
    private final WithoutUserRights withoutUserRights;
    private final OneCommand oneCommand;
    private final UserNames users;

    PageHead(
            @Lazy AuthorizationService authorizations,
            WithoutUserRights withoutUserRights,
            OneCommand oneCommand,
            UserNames users) {
        this.authorizations = authorizations;
        this.withoutUserRights = withoutUserRights;
        this.oneCommand = oneCommand;
        this.users = users;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (isShown(page) && request.getUserPrincipal() instanceof Authentication user) {
            page.addObject("signedInAs", users.of(user.getName()));
            List<App> apps = appsOf(user);
            List<App> menu = menuOf(apps);
            page.addObject("apps", apps);
            page.addObject("menu", menu);
            page.addObject(
                    "here",
                    idOf(
                            menu,
                            request.getRequestURI()
                                    .substring(request.getContextPath().length())));
            page.addObject("searches", searches(user));
        }
    }

    /** Not on the way to another page: what is added there ends up in the address. */
    private static boolean isShown(ModelAndView page) {
        return page != null
                && (page.getViewName() == null || !page.getViewName().startsWith("redirect:"));
    }

    private static String idOf(List<App> menu, String path) {
        return menu.stream()
                .filter(app -> path.equals(app.href()) || app != HOME && path.startsWith(app.href() + "/"))
                .map(App::id)
                .findFirst()
                .orElse("");
    }

    /** Whoever handles cases searches among persons and cases, a provider among its own orders; nobody else searches (J3). */
    static boolean searches(Authentication user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(group -> Groups.CASEWORK.contains(group) || group.startsWith(Groups.PROVIDER_PREFIX));
    }

    List<App> menuOf(Authentication user) {
        return menuOf(appsOf(user));
    }

    private static List<App> menuOf(List<App> apps) {
        List<App> menu = new ArrayList<>(apps);
        menu.add(0, HOME);
        return menu;
    }

    private List<App> appsOf(Authentication user) {
        List<String> groups = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return withoutUserRights.call(() -> {
            List<App> open = new ArrayList<>(APPS);
            oneCommand.call(() -> open.removeIf(app -> !authorizations.isUserAuthorized(
                    user.getName(), groups, Permissions.ACCESS, Resources.APPLICATION, app.id())));
            if (groups.stream().anyMatch(Groups.CASEWORK::contains)) {
                open.addAll(Math.min(1, open.size()), List.of(NEW_CASE, WATCHES, BOARD, NOT_EXECUTED));
            }
            if (groups.contains(Groups.ON_CALL)) {
                open.addAll(Math.min(1, open.size()), List.of(ON_CALL_GRANT, ON_CALL_HELP));
            }
            if (groups.stream().anyMatch(group -> group.startsWith(Groups.PROVIDER_PREFIX))) {
                open.add(Math.min(1, open.size()), UNIT);
            }
            if (groups.contains(Groups.ANALYSTS) || groups.contains(Groups.AUTHORITY_MANAGERS)) {
                open.add(DEADLINES);
            }
            return open;
        });
    }

    /** A part of Följsam that a role may open. */
    record App(String id, String href, String name, String purpose) {}
}
