package se.foljsam.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.desk.SearchReadings.Hit;
import se.foljsam.page.OnlyReads;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/**
 * Finds a person or a case for whoever handles cases, and a unit's own orders for its people (J3). What is sought is posted, so that it never stands in an address, and never kept: the log says that one searched and how many were found (L13).
 *
 * <p>A person with protected identity is not there for who may not open the case: the answer is that of a number that nobody has.
 */
@Controller
@RequestMapping("/sok")
class SearchPage {
    private static final String PAGE = "search";
    private final SearchReadings readings;
    private final AccessLog accessLog;
    private final Written written;

    SearchPage(SearchReadings readings, AccessLog accessLog, Written written) {
        this.readings = readings;
        this.accessLog = accessLog;
        this.written = written;
    }

    /** A row; {@code href} is null, and nothing of the person said, where the reader may know only that the case is there. */
    record Row(
            String href,
            boolean isProtected,
            String name,
            String about,
            String caseNumber,
            String stands,
            String handler) {}

    /** Empty, for one who comes back to the address. */
    @GetMapping
    String empty(Authentication user, Model model) {
        model.addAttribute("mayStart", reader(user).handlesCases());
        return PAGE;
    }

    @PostMapping
    @OnlyReads
    String search(@RequestParam(name = "sought", defaultValue = "") String typed, Authentication user, Model model) {
        Reader reader = reader(user);
        model.addAttribute("mayStart", reader.handlesCases());
        model.addAttribute("searchedFor", typed);
        Sought sought;
        try {
            sought = Sought.read(typed);
        } catch (IllegalArgumentException unclear) {
            model.addAttribute("problem", unclear.getMessage());
            return PAGE;
        }
        List<Hit> hits = reader.handlesCases() ? visibleCases(sought, reader) : readings.orders(sought, reader);
        accessLog.searched(reader.userId(), Math.min(hits.size(), SearchReadings.SHOWN));
        Optional<Hit> only = straightTo(sought, hits, reader);
        if (only.isPresent()) {
            accessLog.seen(only.get().caseNumber(), reader.userId(), sought.opened());
            return "redirect:" + href(only.get());
        }
        model.addAttribute("nothing", hits.isEmpty() ? sought.nothing() : null);
        model.addAttribute("groups", groups(hits, reader));
        model.addAttribute("more", hits.size() > SearchReadings.SHOWN);
        return PAGE;
    }

    private static Reader reader(Authentication user) {
        Reader reader = Reader.of(user);
        if (!reader.handlesCases() && !reader.isProvider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader;
    }

    /** A try to reach a case by its whole number is kept, also where the answer is that there is none. */
    private List<Hit> visibleCases(Sought sought, Reader reader) {
        List<Hit> hits = readings.cases(sought, reader);
        if (sought.isWhole()) {
            hits.stream()
                    .filter(hit -> !mayOpen(hit, reader))
                    .forEach(hit -> accessLog.refused(hit.caseNumber(), reader.userId(), "sökning"));
        }
        return hits.stream()
                .filter(hit -> mayOpen(hit, reader) || !hit.protectedIdentity())
                .toList();
    }

    /** The newest case of a whole number, or the only hit of a part of one. */
    private static Optional<Hit> straightTo(Sought sought, List<Hit> hits, Reader reader) {
        List<Hit> exact = hits.stream().filter(Hit::isExact).toList();
        boolean isOne = exact.size() == 1 || sought.isWhole() && reader.handlesCases();
        return isOne && exact.stream().allMatch(hit -> mayOpen(hit, reader))
                ? exact.stream().max(Comparator.comparing(Hit::caseNumber))
                : Optional.empty();
    }

    private static boolean mayOpen(Hit hit, Reader reader) {
        return hit.orderId() != null || reader.mayRead(hit.handler(), hit.team());
    }

    private static String href(Hit hit) {
        return hit.orderId() == null ? "/arende/" + hit.caseNumber() : "/uppdrag/" + hit.orderId();
    }

    private Map<String, List<Row>> groups(List<Hit> hits, Reader reader) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        hits.stream()
                .limit(SearchReadings.SHOWN)
                .forEach(hit -> groups.computeIfAbsent(group(hit, reader), none -> new ArrayList<>())
                        .add(row(hit, reader)));
        return groups;
    }

    private static String group(Hit hit, Reader reader) {
        if (mayOpen(hit, reader) && !hit.isOpen()) {
            return "Avslutade";
        }
        if (hit.orderId() != null) {
            return "Enhetens uppdrag";
        }
        if (reader.userId().equals(hit.handler())) {
            return "Mina";
        }
        return reader.groups().contains(hit.team()) ? "Teamets" : "Andra team";
    }

    private Row row(Hit hit, Reader reader) {
        boolean mayOpen = mayOpen(hit, reader);
        return new Row(
                mayOpen ? href(hit) : null,
                mayOpen && hit.protectedIdentity(),
                mayOpen ? hit.listedName() : null,
                mayOpen ? about(hit) : hit.teamName(),
                hit.caseNumber(),
                (hit.service() == null ? "" : hit.service() + ": ") + (hit.isOpen() ? "Öppet" : "Avslutat"),
                written.person(hit.handler()));
    }

    private static String about(Hit hit) {
        if (hit.listedBirthDate() == null) {
            return "";
        }
        String born = "född " + hit.listedBirthDate().getYear();
        return hit.listedStreet() == null ? born : born + ", " + hit.listedStreet();
    }
}
