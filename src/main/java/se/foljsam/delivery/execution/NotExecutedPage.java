package se.foljsam.delivery.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.page.Written;

/** Granted services that do not run, wholly or in part, with cause and age, the oldest first (E8). For those who handle cases or answer for who does; closed to everybody else. */
@Controller
class NotExecutedPage {
    private final ExecutionReadings readings;
    private final Written written;
    private final Clock clock;

    NotExecutedPage(ExecutionReadings readings, Written written, Clock clock) {
        this.readings = readings;
        this.written = written;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param days how long the person has waited, in calendar days
     * @param isLate whether a local limit has passed
     * @param isReported whether the law's time is out
     */
    record Line(ExecutionReadings.Waiting waiting, String handler, long days, boolean isLate, boolean isReported) {}

    @GetMapping("/ej-verkstallda")
    String show(@RequestParam(defaultValue = "") String visa, Authentication user, Model model) {
        Reader reader = Reader.of(user);
        if (reader.scopes().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String scope = reader.scopes().contains(visa) ? visa : reader.scopes().get(0);
        LocalDate today = SwedishTime.today(clock);
        List<Line> lines = readings.notExecuted(Scope.named(scope), reader).stream()
                .map(one -> new Line(
                        one,
                        written.person(one.handler()),
                        ChronoUnit.DAYS.between(one.since(), today),
                        isPast(one.localLimit(), today),
                        isPast(one.lawLimit(), today)))
                .toList();
        model.addAttribute("w", written);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", reader.scopes());
        model.addAttribute("lines", lines);
        return "not-executed";
    }

    private static boolean isPast(LocalDate limit, LocalDate today) {
        return limit != null && limit.isBefore(today);
    }
}
