package se.foljsam.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.foljsam.casefile.AccessLog;
import se.foljsam.casefile.AppealReceipt;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.ChangedNeedReport;
import se.foljsam.casefile.ChangedNeedReport.Told;
import se.foljsam.casefile.DeathReport;
import se.foljsam.casefile.FollowUpRequests;
import se.foljsam.casefile.HandOverCase;
import se.foljsam.casefile.MoveDeadline;
import se.foljsam.casefile.Questions;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.taskform.Corrections;
import se.foljsam.taskform.Rejected;

/** The case as a page: everything in it, and what a handler does outside of tasks. Whoever may not read the case is told that the page does not exist. */
@Controller
@RequestMapping("/arende/{caseNumber}")
class CasePage {
    private static final String PAGE = "case";
    private final CaseFile caseFile;
    private final CaseReadings readings;
    private final CaseOverview overview;
    private final AccessLog accessLog;
    private final HandOverCase handOver;
    private final MoveDeadline moveDeadline;
    private final ChangedNeedReport changedNeed;
    private final FollowUpRequests followUps;
    private final AppealReceipt appeals;
    private final DeathReport deaths;
    private final Questions questions;
    private final Corrections corrections;
    private final AllOrNothing allOrNothing;
    private final Clock clock;

    CasePage(
            CaseFile caseFile,
            CaseReadings readings,
            CaseOverview overview,
            AccessLog accessLog,
            HandOverCase handOver,
            MoveDeadline moveDeadline,
            ChangedNeedReport changedNeed,
            FollowUpRequests followUps,
            AppealReceipt appeals,
            DeathReport deaths,
            Questions questions,
            Corrections corrections,
            AllOrNothing allOrNothing,
            Clock clock) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.overview = overview;
        this.accessLog = accessLog;
        this.handOver = handOver;
        this.moveDeadline = moveDeadline;
        this.changedNeed = changedNeed;
        this.followUps = followUps;
        this.appeals = appeals;
        this.deaths = deaths;
        this.questions = questions;
        this.corrections = corrections;
        this.allOrNothing = allOrNothing;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String caseNumber, Authentication user, Model model) {
        CareCase careCase = readable(caseNumber, user);
        return page(careCase, user, model, Map.of());
    }

    @PostMapping("/handlaggare")
    String handOver(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return new Step(model, flash, response)
                .run(
                        this,
                        "handlaggare",
                        caseNumber,
                        typed,
                        user,
                        "Ärendet har en ny handläggare.",
                        () -> handOver.to(caseNumber, typed.get("handler"), typed.get("reason"), user.getName()));
    }

    @PostMapping("/behov")
    String reportNeed(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return new Step(model, flash, response)
                .run(
                        this,
                        "behov",
                        caseNumber,
                        typed,
                        user,
                        "Det förändrade behovet är anmält.",
                        () -> changedNeed.report(told(caseNumber, typed, user.getName())));
    }

    /** What somebody told the handler; of an urgent need also in which order the help is given. */
    private static Told told(String caseNumber, Map<String, String> typed, String by) {
        String order = typed.getOrDefault("orderId", "");
        return new Told(
                caseNumber,
                order.isEmpty() ? null : (Long) TypedFields.number(typed, "orderId"),
                TypedFields.kind(typed),
                TypedFields.helpBeganOn(typed),
                typed.get("description"),
                by);
    }

    @PostMapping("/fraga")
    String ask(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return new Step(model, flash, response)
                .run(
                        this,
                        "fraga",
                        caseNumber,
                        typed,
                        user,
                        "Frågan är ställd. Svaret kommer som ett meddelande.",
                        () -> questions.askUnit(
                                caseNumber,
                                TypedFields.number(typed, "orderId"),
                                typed.get("question"),
                                user.getName()));
    }

    @PostMapping("/uppfoljning")
    String raiseFollowUp(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return new Step(model, flash, response)
                .run(
                        this,
                        "uppfoljning",
                        caseNumber,
                        typed,
                        user,
                        "Uppföljningen väntar i Uppgifter.",
                        () -> raiseFollowUp(
                                caseNumber,
                                TypedFields.number(typed, "decisionId"),
                                typed.get("reason"),
                                user.getName()));
    }

    private void raiseFollowUp(String caseNumber, long decisionId, String reason, String by) {
        Rejected.fieldIf(
                reason == null || reason.isBlank(), "reason", "behöver fyllas i: varför uppföljningen görs nu.");
        Rejected.fieldIf(
                !followUps.raise(caseNumber, decisionId),
                "decisionId",
                "följs redan upp eller gäller inte längre. Titta i Uppgifter.");
        caseFile.writeAuthorityJournal(caseNumber, by, "Tidigare uppföljning", reason.strip());
    }

    @PostMapping("/overklagande")
    String receiveAppeal(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return new Step(model, flash, response)
                .run(
                        this,
                        "overklagande",
                        caseNumber,
                        typed,
                        user,
                        "Överklagandet är registrerat och väntar på prövning i Uppgifter.",
                        () -> appeals.receive(
                                caseNumber,
                                TypedFields.number(typed, "decisionId"),
                                TypedFields.date(typed, "receivedOn"),
                                TypedFields.date(typed, "decisionReceivedOn"),
                                typed.get("asked"),
                                user.getName()));
    }

    @PostMapping("/bevakning")
    String moveWatch(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return new Step(model, flash, response)
                .run(
                        this,
                        "bevakning",
                        caseNumber,
                        typed,
                        user,
                        "Bevakningen är flyttad.",
                        () -> moveDeadline.to(
                                caseNumber,
                                TypedFields.number(typed, "watchId"),
                                TypedFields.date(typed, "newDue"),
                                typed.get("reason"),
                                user.getName()));
    }

    @PostMapping("/rattelse")
    String correct(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return new Step(model, flash, response)
                .run(
                        this,
                        "rattelse",
                        caseNumber,
                        typed,
                        user,
                        "Rättelsen väntar i Uppgifter: Rätta inlämnad uppgift.",
                        () -> correct(
                                caseNumber,
                                TypedFields.number(typed, "submissionId"),
                                typed.get("reason"),
                                user.getName()));
    }

    private void correct(String caseNumber, long submissionId, String reason, String by) {
        Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: vad som blev fel.");
        Rejected.fieldIf(
                overview.correctable(caseNumber, by).stream().noneMatch(one -> one.id() == submissionId),
                "submissionId",
                "kan inte rättas av dig. Välj i listan.");
        corrections.ask(caseNumber, submissionId, reason.strip(), by);
    }

    /** Asks for a second confirmation before anything ends; nothing cancelled can be brought back. */
    @PostMapping("/dodsfall")
    String reportDeath(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Step step = new Step(model, flash, response);
        if (Boolean.parseBoolean(typed.get("confirmed"))) {
            return step.run(
                    this,
                    "dodsfall",
                    caseNumber,
                    typed,
                    user,
                    "Dödsfallet är registrerat. Utförarna har fått veta, och ärendet väntar på att avslutas i Uppgifter.",
                    () -> deaths.confirmed(caseNumber, TypedFields.date(typed, "diedOn"), user.getName()));
        }
        CareCase careCase = readable(caseNumber, user);
        try {
            LocalDate day = TypedFields.date(typed, "diedOn");
            Rejected.fieldIf(day == null, "diedOn", "behöver fyllas i med ett datum.");
            Rejected.fieldIf(day.isAfter(SwedishTime.today(clock)), "diedOn", "kan inte ligga i framtiden.");
            step.model().addAttribute("confirmDeath", day);
            return page(careCase, user, step.model(), typed);
        } catch (Rejected rejected) {
            return refused(step, "dodsfall", careCase, typed, user, rejected);
        }
    }

    /** What Spring hands a step to answer with. */
    record Step(Model model, RedirectAttributes flash, HttpServletResponse response) {
        String run(
                CasePage page,
                String action,
                String caseNumber,
                Map<String, String> typed,
                Authentication user,
                String done,
                Runnable work) {
            CareCase careCase = page.readable(caseNumber, user);
            return page.allOrNothing
                    .refused(work)
                    .map(rejected -> page.refused(this, action, careCase, typed, user, rejected))
                    .orElseGet(() -> {
                        flash.addFlashAttribute("done", done);
                        return "redirect:" + (page.mayStillRead(caseNumber, user) ? "/arende/" + caseNumber : "/");
                    });
        }
    }

    private String refused(
            Step step,
            String action,
            CareCase careCase,
            Map<String, String> typed,
            Authentication user,
            Rejected rejected) {
        AllOrNothing.show(action, rejected, step.model(), step.response());
        return page(careCase, user, step.model(), typed);
    }

    private String page(CareCase careCase, Authentication user, Model model, Map<String, String> typed) {
        Reader reader = Reader.of(user);
        accessLog.seen(careCase.caseNumber(), reader.userId(), "ärendets sida");
        overview.fill(model, caseFile.byNumber(careCase.caseNumber()), reader);
        model.addAttribute("typed", new HashMap<>(typed));
        return PAGE;
    }

    private CareCase readable(String caseNumber, Authentication user) {
        if (!readings.isCase(caseNumber) || !mayStillRead(caseNumber, user)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return caseFile.byNumber(caseNumber);
    }

    private boolean mayStillRead(String caseNumber, Authentication user) {
        return Reader.of(user).mayRead(caseFile.byNumber(caseNumber));
    }
}
