package se.foljsam.delivery.pause;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.delivery.pause.PauseOfACase.Pause;
import se.foljsam.delivery.pause.PauseOfACase.Paused;
import se.foljsam.delivery.pause.PauseOfACase.Ruling;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.page.UnitsOfReader;
import se.foljsam.platform.Rows;

/** A unit registers that the person is away; every unit of the case and the handler see it (I4). */
@Controller
@Order(50)
class PauseSection implements PageSection<UnitsOrder> {
    private static final String NAME = "uppehall";
    private final OrderPages pages;
    private final PauseOfACase pauses;
    private final CaseFile caseFile;
    private final PauseReadings readings;

    PauseSection(@Lazy OrderPages pages, PauseOfACase pauses, CaseFile caseFile, PauseReadings readings) {
        this.pages = pages;
        this.pauses = pauses;
        this.caseFile = caseFile;
        this.readings = readings;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String pause(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Uppehållet är registrerat för hela ärendet. Registrera återkomsten i Uppgifter.",
                () -> pauses.begin(new Paused(
                        orderId,
                        step.date("awayFrom"),
                        step.text("reason"),
                        step.date("expectedOn"),
                        step.text("note"),
                        step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        List<Pause> all = pauses.of(caseFile.byNumber(order.caseNumber()).id());
        model.addAttribute("pauses", all);
        model.addAttribute("pauseReasons", readings.reasons());
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (all.stream().noneMatch(pause -> pause.returnedOn() == null)) {
            parts.add(Part.ACTION);
        }
        if (!all.isEmpty()) {
            parts.add(Part.SHOWN);
        }
        return parts;
    }

    /** On the case's page: to read, and for the handler to decide whether one counts as an interruption (L7). */
    @Controller
    @Order(50)
    static class OfTheCase implements CaseSection {
        private final CasePages pages;
        private final PauseOfACase pauses;

        OfTheCase(@Lazy CasePages pages, PauseOfACase pauses) {
            this.pages = pages;
            this.pauses = pauses;
        }

        @PostMapping("/arende/{caseNumber}/" + NAME)
        String rule(@PathVariable String caseNumber, PageStep step) {
            return pages.run(
                    NAME,
                    caseNumber,
                    step,
                    "Ställningstagandet är sparat.",
                    () -> pauses.rule(
                            caseNumber,
                            step.number("pauseId"),
                            step.text("counts") == null ? null : Boolean.valueOf(step.text("counts")),
                            step.text("reason"),
                            step.by()));
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public CaseTab tab() {
            return CaseTab.ORDERS;
        }

        @Override
        public Optional<CaseAct> act() {
            return Optional.of(new CaseAct(
                    CaseAct.Aim.CHANGE, "Avgör om ett uppehåll räknas som avbrott", "när ett uppehåll är registrerat"));
        }

        @Override
        public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
            List<Pause> all = pauses.of(careCase.id());
            model.addAttribute("pauses", all);
            model.addAttribute(
                    "rulings",
                    pauses.rulingsOf(careCase.id()).stream()
                            .filter(ruling -> ruling.counts() != null)
                            .collect(Collectors.toMap(Ruling::pauseId, Function.identity())));
            return all.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.SHOWN, Part.ACTION);
        }
    }

    /** Who is away, on the unit's page. */
    @Component
    @Order(50)
    static class OfTheUnit implements PageSection<UnitsOfReader> {
        private final PauseReadings readings;

        OfTheUnit(PauseReadings readings) {
            this.readings = readings;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<Part> fill(UnitsOfReader own, Reader reader, Model model) {
            model.addAttribute("away", readings.away(own.codes()));
            return EnumSet.of(Part.SHOWN);
        }
    }

    /** Reads pauses for the pages. */
    @Component
    static class PauseReadings {
        private final JdbcClient jdbc;

        PauseReadings(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        record Reason(String code, String label) {}

        /** A person with services at the unit who is away; the name is null with protected identity. */
        record Away(
                long orderId,
                String caseNumber,
                String fullName,
                java.time.LocalDate awayFrom,
                String reason,
                java.time.LocalDate expectedOn) {}

        List<Reason> reasons() {
            return jdbc.sql(
                            "select code, label from pause_reason order by case when code = 'OTHER' then 1 else 0 end, label")
                    .query(Rows.of(Reason.class))
                    .list();
        }

        List<Away> away(List<String> units) {
            return jdbc.sql("""
                            select min(o.id) as order_id, c.case_number, c.listed_name as full_name, a.away_from, r.label as reason, a.expected_on
                            from case_pause a
                            join pause_reason r on r.code = a.reason
                            join case_known c on c.id = a.care_case_id
                            join order_in_force o on o.care_case_id = c.id and o.unit_code in (:units)
                            where a.returned_on is null and c.is_open
                            group by c.case_number, c.listed_name, a.away_from, r.label, a.expected_on
                            order by a.away_from""")
                    .param("units", units)
                    .query(Rows.of(Away.class))
                    .list();
        }
    }
}
