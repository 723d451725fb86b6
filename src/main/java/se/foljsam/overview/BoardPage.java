package se.foljsam.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.overview.BoardReadings.Asked;
import se.foljsam.overview.BoardReadings.OnADay;
import se.foljsam.overview.BoardReadings.Order;
import se.foljsam.overview.BoardReadings.Row;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.page.Written;

/** The follow-up board: every decision with help that goes on, when it is followed up next, and how many there are week by week (G17, G20, G29). Closed to all but those who handle cases or answer for who does. */
@Controller
@RequestMapping("/uppfoljningar")
public class BoardPage {
    private static final String PAGE = "board";
    private static final int WEEKS_AHEAD = 12;
    private static final int ALL = 100_000;
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,9}");
    private final BoardReadings readings;
    private final BoardSpreadsheet spreadsheet;
    private final CareServices services;
    private final ProviderUnits units;
    private final Absences absences;
    private final MunicipalityParameters parameters;
    private final Written written;
    private final Clock clock;

    BoardPage(
            BoardReadings readings,
            BoardSpreadsheet spreadsheet,
            CareServices services,
            ProviderUnits units,
            Absences absences,
            MunicipalityParameters parameters,
            Written written,
            Clock clock) {
        this.readings = readings;
        this.spreadsheet = spreadsheet;
        this.services = services;
        this.units = units;
        this.absences = absences;
        this.parameters = parameters;
        this.written = written;
        this.clock = clock;
    }

    /** What the reader chose to see, by the names of the form's fields. Nothing of a person stands there: what is searched for is posted. */
    public record Choice(String visa, Order order, String insats, String enhet, int veckor, int sida) {
        public String ordning() {
            return order.code();
        }
    }

    /** A decision as it is shown. {@code tone} and {@code nearness} say the same, as colour and in words; {@code own} whether the reader's move is made or told to the handler. */
    public record Line(Row row, String handler, String tone, String nearness, boolean own) {}

    /** How many follow-ups a week has; {@code share} of the fullest week, in percent. */
    record Week(int number, LocalDate monday, int followUps, int share) {}

    @GetMapping
    String show(@RequestParam Map<String, String> asked, Authentication user, Model model) {
        Reader reader = reader(user);
        return page(choice(reader, asked), null, reader, model, Map.of());
    }

    /** The whole board as a spreadsheet. Case numbers and no names, since a file leaves Följsam. */
    @GetMapping("/kalkylblad")
    void download(@RequestParam Map<String, String> asked, Authentication user, HttpServletResponse response)
            throws IOException {
        Reader reader = reader(user);
        LocalDate today = SwedishTime.today(clock);
        List<Row> rows = readings.page(asked(choice(reader, asked), null, ALL, today), reader, today);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"uppfoljningar-" + today + ".xlsx\"");
        spreadsheet.write(rows, response.getOutputStream());
    }

    public String page(Choice choice, String sought, Reader reader, Model model, Map<String, String> typed) {
        LocalDate today = SwedishTime.today(clock);
        List<Row> rows = readings.page(asked(choice, sought, BoardReadings.ON_A_PAGE, today), reader, today);
        int all = rows.isEmpty() ? 0 : rows.get(0).all();
        Collection<String> own = absences.answersFor(reader.userId());
        model.addAttribute("w", written);
        model.addAttribute("choice", choice);
        model.addAttribute("searched", sought != null);
        model.addAttribute("scopes", reader.scopes());
        model.addAttribute("orders", Order.values());
        model.addAttribute("services", allServices());
        model.addAttribute("units", units.all());
        model.addAttribute(
                "lines", rows.stream().map(row -> line(row, reader, own, today)).toList());
        model.addAttribute("all", all);
        model.addAttribute("pages", (all + BoardReadings.ON_A_PAGE - 1) / BoardReadings.ON_A_PAGE);
        model.addAttribute("weeks", weeks(choice, reader, today));
        model.addAttribute("leads", reader.leads());
        if (reader.leads()) {
            LocalDate from = today.minusYears(1);
            var scope = Scope.named(choice.visa());
            model.addAttribute("sharesFrom", from);
            model.addAttribute("byHandler", readings.byHandler(scope, reader, from, today));
            model.addAttribute("byUnit", readings.byUnit(scope, reader, from, today));
        }
        model.addAttribute("typed", new HashMap<>(typed));
        return PAGE;
    }

    private static Asked asked(Choice choice, String sought, int size, LocalDate today) {
        return new Asked(
                Scope.named(choice.visa()),
                choice.order(),
                choice.veckor() == 0 ? null : today.plusWeeks(choice.veckor()),
                choice.insats(),
                choice.enhet(),
                sought,
                size == ALL ? 0 : choice.sida(),
                size);
    }

    private Line line(Row row, Reader reader, Collection<String> own, LocalDate today) {
        LocalDate nearest = row.nextOn() == null ? row.validTo() : row.nextOn();
        String tone = "";
        String nearness = "";
        if (nearest != null && nearest.isBefore(today)) {
            tone = "bad";
            nearness = "Försenad";
        } else if (nearest != null
                && nearest.isBefore(today.plusDays(parameters.number("follow-up.board.near-days")))) {
            tone = "warn";
            nearness = "Snart";
        } else if (nearest != null
                && nearest.isBefore(today.plusDays(parameters.number("follow-up.board.soon-days")))) {
            nearness = "Närmar sig";
        }
        return new Line(
                row, written.person(row.handler()), tone, nearness, reader.leads() || own.contains(row.handler()));
    }

    @SuppressWarnings("unchecked")
    public static List<Line> lines(Model model) {
        return (List<Line>) model.getAttribute("lines");
    }

    /** This week, with everything late, and the weeks after it. */
    private List<Week> weeks(Choice choice, Reader reader, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int[] counts = new int[WEEKS_AHEAD];
        for (OnADay one : readings.load(
                Scope.named(choice.visa()),
                reader,
                monday.plusWeeks(WEEKS_AHEAD).minusDays(1))) {
            int week = one.day().isBefore(monday) ? 0 : (int) ChronoUnit.WEEKS.between(monday, one.day());
            counts[week] += one.followUps();
        }
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        List<Week> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS_AHEAD; week++) {
            LocalDate first = monday.plusWeeks(week);
            weeks.add(new Week(
                    first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), first, counts[week], 100 * counts[week] / most));
        }
        return weeks;
    }

    public static Reader reader(Authentication user) {
        Reader reader = Reader.of(user);
        if (reader.scopes().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reader;
    }

    /** What was asked for if the reader may see it, else the first that they may; what is no choice is none. */
    public Choice choice(Reader reader, Map<String, String> asked) {
        String scope = asked.getOrDefault("visa", "");
        String service = asked.getOrDefault("insats", "");
        String unit = asked.getOrDefault("enhet", "");
        return new Choice(
                reader.scopes().contains(scope) ? scope : reader.scopes().get(0),
                Arrays.stream(Order.values())
                        .filter(order -> order.code().equals(asked.get("ordning")))
                        .findFirst()
                        .orElse(Order.NEXT),
                allServices().stream().anyMatch(one -> one.code().equals(service)) ? service : "",
                units.byCode(unit).isPresent() ? unit : "",
                between(0, asked.get("veckor"), 52),
                between(0, asked.get("sida"), 10_000));
    }

    private List<CareService> allServices() {
        return Arrays.stream(Law.values())
                .flatMap(law -> services.of(law).stream())
                .distinct()
                .toList();
    }

    private static int between(int least, String typed, int most) {
        return typed != null && SMALL_NUMBER.matcher(typed).matches()
                ? Math.max(least, Math.min(Integer.parseInt(typed), most))
                : least;
    }
}
