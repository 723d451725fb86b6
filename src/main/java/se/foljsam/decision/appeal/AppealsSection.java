package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.decision.appeal.ReceiveAppeals.Appellant;
import se.foljsam.decision.appeal.ReceiveAppeals.Came;
import se.foljsam.decision.appeal.ReceiveAppeals.PowerOfAttorney;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** The handler registers an appeal, also in a case that is closed, and reads where the appeals stand, what the courts have said and what went to them (C3, C11, L4). */
@Controller
@Order(20)
class AppealsSection implements CaseSection {
    private static final String NAME = "overklagande";
    private final CasePages pages;
    private final CaseFile caseFile;
    private final ReceiveAppeals appeals;
    private final ReceiveAppeals book;
    private final AppealReadings appealReadings;
    private final CaseReadings caseReadings;
    private final AccessLog accessLog;
    private final Written written;

    AppealsSection(
            @Lazy CasePages pages,
            CaseFile caseFile,
            ReceiveAppeals appeals,
            ReceiveAppeals book,
            AppealReadings appealReadings,
            CaseReadings caseReadings,
            AccessLog accessLog,
            Written written) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.appeals = appeals;
        this.book = book;
        this.appealReadings = appealReadings;
        this.caseReadings = caseReadings;
        this.accessLog = accessLog;
        this.written = written;
    }

    /** A decision with the day the party received it, where that is recorded. */
    record Appealable(long id, String name, LocalDate receivedOn) {}

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String receive(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Överklagandet är registrerat och väntar på prövning i Uppgifter.",
                () -> appeals.receive(came(caseNumber, step)));
    }

    private static Came came(String caseNumber, PageStep step) {
        return new Came(
                caseNumber,
                step.number("decisionId"),
                step.date("receivedOn"),
                step.date("decisionReceivedOn"),
                step.choice("appealedBy", Appellant.class),
                filled(step.text("appellant")),
                step.choice("powerOfAttorney", PowerOfAttorney.class),
                filled(step.text("asked")),
                filled(step.text("newCircumstances")),
                step.by());
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The file list that went to the court with an appeal (aktförteckning). */
    @GetMapping("/arende/{caseNumber}/" + NAME + "/{appealId}/aktforteckning")
    String fileList(@PathVariable String caseNumber, @PathVariable long appealId, Authentication user, Model model) {
        CareCase careCase = pages.readable(caseNumber, user);
        AppealReadings.Appealed appeal = appealReadings
                .appeal(careCase.id(), appealId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        accessLog.seen(caseNumber, user.getName(), "aktförteckning");
        model.addAttribute("w", written);
        model.addAttribute("care", careCase);
        model.addAttribute("person", caseFile.personOf(caseNumber));
        model.addAttribute("appeal", appeal);
        model.addAttribute("sent", appealReadings.sentWith(appealId));
        return "file-list";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.DECISIONS;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(new CaseAct(CaseAct.Aim.REPORT, "Registrera överklagande", "när ett beslut är fattat"));
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<AppealReadings.Appealed> received = appealReadings.appealsOf(careCase.id());
        Map<Long, List<AppealReadings.Judged>> judged = appealReadings.judgmentsOf(careCase.id()).stream()
                .collect(Collectors.groupingBy(AppealReadings.Judged::appealId));
        Map<Long, LocalDate> receivedOn = book.decisionsReceivedIn(careCase.id());
        List<Appealable> appealable = caseReadings.decisionsOf(careCase.id()).stream()
                .map(decision -> new Appealable(
                        decision.id(),
                        "%s %s".formatted(decision.outcome().swedish(), written.date(decision.decidedOn())),
                        receivedOn.get(decision.id())))
                .toList();
        boolean mayCome = !appealable.isEmpty()
                && caseFile.personOf(careCase.caseNumber()).diedOn() == null;
        boolean closed = careCase.state() == CareCase.State.CLOSED;
        model.addAttribute("appeals", received);
        model.addAttribute("judgments", judged);
        model.addAttribute("appealable", appealable);
        model.addAttribute("appealOnClosed", closed && mayCome);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (mayCome && !closed) {
            parts.add(Part.ACTION);
        }
        if (!received.isEmpty() || closed && mayCome) {
            parts.add(Part.SHOWN);
        }
        return parts;
    }
}
