package se.foljsam.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.deadline.WhatIf;
import se.foljsam.deadline.WhatIf.Comparison;
import se.foljsam.deadline.WhatIf.Row;
import se.foljsam.page.OnlyReads;
import se.foljsam.page.Reader;
import se.foljsam.taskform.Rejected;

/** The table of deadlines as it is, and what another would do; nothing is put in force here. For analysts and authority managers, without persons: case numbers only, and no way into a case. */
@Controller
@RequestMapping("/tidsgranser")
class DeadlineTablePage {
    private static final String PAGE = "deadlines";
    private static final int LONGEST_TABLE = 1_000_000;
    private static final int LONGEST_LIST = 300;
    private static final int LONGEST_PERIOD = 9999;
    private final WhatIf whatIf;

    DeadlineTablePage(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String rad, Authentication user, Model model) {
        refuseOthers(user);
        row(rad).ifPresent(row -> model.addAttribute("row", row));
        return page(model, Map.of());
    }

    /** Another period in one row. */
    @PostMapping("/rad")
    @OnlyReads
    String tryRow(
            @RequestParam Map<String, String> typed, Authentication user, Model model, HttpServletResponse response) {
        refuseOthers(user);
        try {
            return compared(changedRow(typed), typed, model, response);
        } catch (Rejected rejected) {
            return refused(rejected, typed, model, response);
        }
    }

    /** The table with another period in one row, to be put in force by whoever runs Följsam. */
    @PostMapping("/fil")
    @OnlyReads
    Object file(
            @RequestParam Map<String, String> typed, Authentication user, Model model, HttpServletResponse response) {
        refuseOthers(user);
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_XML)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deadline.dmn\"")
                    .body(changedRow(typed));
        } catch (Rejected rejected) {
            return refused(rejected, typed, model, response);
        }
    }

    /** A whole table. */
    @PostMapping("/tabell")
    @OnlyReads
    String tryTable(
            @RequestParam Map<String, String> typed, Authentication user, Model model, HttpServletResponse response) {
        refuseOthers(user);
        String table = typed.getOrDefault("table", "").strip();
        try {
            Rejected.fieldIf(table.isEmpty(), "table", "behöver fyllas i: klistra in hela filen.");
            Rejected.fieldIf(table.length() > LONGEST_TABLE, "table", "är för lång, högst en miljon tecken.");
        } catch (Rejected rejected) {
            return refused(rejected, typed, model, response);
        }
        return compared(table.getBytes(StandardCharsets.UTF_8), typed, model, response);
    }

    private String compared(byte[] table, Map<String, String> typed, Model model, HttpServletResponse response) {
        Comparison comparison = whatIf.compare(table);
        if (!comparison.faults().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "shown",
                comparison
                        .moved()
                        .subList(0, Math.min(LONGEST_LIST, comparison.moved().size())));
        row(typed.getOrDefault("rowId", "")).ifPresent(row -> model.addAttribute("row", row));
        return page(model, typed);
    }

    private String refused(Rejected rejected, Map<String, String> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("refusedField", rejected.fieldName());
        model.addAttribute("refusal", rejected.getMessage());
        row(typed.getOrDefault("rowId", "")).ifPresent(row -> model.addAttribute("row", row));
        return page(model, typed);
    }

    private byte[] changedRow(Map<String, String> typed) {
        String unit = typed.getOrDefault("unit", "");
        String source = typed.getOrDefault("source", "").strip();
        Rejected.fieldIf(
                whatIf.units().stream().noneMatch(one -> one.name().equals(unit)), "unit", "behöver väljas i listan.");
        Rejected.fieldIf(source.isEmpty(), "source", "behöver fyllas i: beslutet eller rutinen som säger det.");
        return whatIf.changed(
                        typed.getOrDefault("rowId", ""),
                        amount(typed.getOrDefault("amount", "")),
                        unit,
                        time(typed.getOrDefault("time", "").strip()),
                        source)
                .orElseThrow(() -> Rejected.field("rowId", "behöver väljas i tabellen."));
    }

    private static int amount(String typed) {
        try {
            int amount = Integer.parseInt(typed.strip());
            Rejected.fieldIf(amount < 0 || amount > LONGEST_PERIOD, "amount", "ska vara 0 till 9999.");
            return amount;
        } catch (NumberFormatException none) {
            throw (Rejected)
                    Rejected.field("amount", "behöver vara ett helt tal.").initCause(none);
        }
    }

    private static LocalTime time(String typed) {
        try {
            return typed.isEmpty() ? null : LocalTime.parse(typed.replace('.', ':'));
        } catch (DateTimeParseException none) {
            throw (Rejected) Rejected.field("time", "behöver vara ett klockslag, till exempel 12:00, eller tomt.")
                    .initCause(none);
        }
    }

    private Optional<Row> row(String rowId) {
        return whatIf.rows().stream().filter(row -> row.rowId().equals(rowId)).findFirst();
    }

    private String page(Model model, Map<String, String> typed) {
        List<Row> rows = whatIf.rows();
        model.addAttribute("rows", rows);
        model.addAttribute("units", whatIf.units());
        model.addAttribute("profile", whatIf.profile());
        model.addAttribute("hash", whatIf.hash().substring(0, 12));
        model.addAttribute("usualHour", whatIf.usualHour());
        model.addAttribute("longestList", LONGEST_LIST);
        model.addAttribute("typed", new HashMap<>(typed));
        return PAGE;
    }

    private static void refuseOthers(Authentication user) {
        if (!Reader.of(user).triesDeadlines()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
