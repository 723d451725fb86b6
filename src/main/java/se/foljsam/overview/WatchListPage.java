package se.foljsam.overview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.WatchText;
import se.foljsam.overview.WatchReadings.Row;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;

/** The watches of many cases on one page, by due date: a handler's own or the team's, a manager's whole unit (J4, G20). Closed to everybody else. */
@Controller
@RequestMapping("/bevakningar")
public class WatchListPage {
    private static final String PAGE = "watches";
    private final WatchReadings readings;
    private final ShownWatch.Writer writer;

    WatchListPage(WatchReadings readings, ShownWatch.Writer writer) {
        this.readings = readings;
        this.writer = writer;
    }

    /** What the reader chose to see; also the fields of each form, so that the same is seen afterwards. */
    public record Choice(Scope scope, String scopeName, WatchKind kind, int page) {
        public String kindName() {
            return kind == null ? "" : kind.code();
        }
    }

    record Kind(String code, String name) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String visa,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "0") int sida,
            Authentication user,
            Model model) {
        Reader reader = reader(user);
        return page(choice(reader, visa, slag, sida), reader, model, Map.of());
    }

    public String page(Choice choice, Reader reader, Model model, Map<String, String> typed) {
        List<Row> rows = readings.open(choice.scope(), reader, choice.kind(), choice.page());
        int all = rows.isEmpty() ? 0 : rows.get(0).allRows();
        model.addAttribute("choice", choice);
        model.addAttribute("scopes", reader.scopes());
        model.addAttribute("kinds", kinds());
        model.addAttribute("watches", rows.stream().map(writer::of).toList());
        model.addAttribute("all", all);
        model.addAttribute("pages", (all + WatchReadings.ON_A_PAGE - 1) / WatchReadings.ON_A_PAGE);
        model.addAttribute("late", readings.late(choice.scope(), reader));
        model.addAttribute("typed", new HashMap<>(typed));
        return PAGE;
    }

    private static List<Kind> kinds() {
        return Arrays.stream(WatchKind.values())
                .map(kind -> new Kind(kind.code(), WatchText.name(kind)))
                .sorted(Comparator.comparing(Kind::name))
                .toList();
    }

    public static Reader reader(Authentication user) {
        Reader reader = Reader.of(user);
        if (reader.scopes().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reader;
    }

    /** What was asked for if the reader may see it, else the first that they may. */
    public static Choice choice(Reader reader, String scope, String kind, int page) {
        String allowed =
                reader.scopes().contains(scope) ? scope : reader.scopes().get(0);
        return new Choice(
                Scope.named(allowed),
                allowed,
                Arrays.stream(WatchKind.values())
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElse(null),
                Math.max(0, Math.min(page, 10_000)));
    }

    public static int number(String typed) {
        try {
            return Integer.parseInt(typed == null ? "" : typed);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
