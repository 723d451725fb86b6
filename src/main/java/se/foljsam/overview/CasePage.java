package se.foljsam.overview;

import se.foljsam.page.CasePages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.TypedFields;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.followup.need.ReportNeed;
import se.foljsam.followup.need.ReportNeed.Told;
import se.foljsam.casefile.between.FollowUpRequests;
import se.foljsam.casefile.matter.HandOverCase;
import se.foljsam.casefile.matter.MoveDeadline;
import se.foljsam.followup.question.AskQuestion;
import se.foljsam.taskform.Corrections;
import se.foljsam.taskform.Rejected;

/** The case as a page, and what a handler does there outside of tasks. More stands in the {@link PageSection}s. */
@Controller
@RequestMapping("/arende/{caseNumber}")
class CasePage {
    private final CasePages pages;
    private final CaseFile caseFile;
    private final CaseOverview overview;
    private final HandOverCase handOver;
    private final MoveDeadline moveDeadline;
    private final ReportNeed changedNeed;
    private final FollowUpRequests followUps;
    private final AskQuestion questions;
    private final Corrections corrections;

    CasePage(
            CasePages pages,
            CaseFile caseFile,
            CaseOverview overview,
            HandOverCase handOver,
            MoveDeadline moveDeadline,
            ReportNeed changedNeed,
            FollowUpRequests followUps,
            AskQuestion questions,
            Corrections corrections) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.overview = overview;
        this.handOver = handOver;
        this.moveDeadline = moveDeadline;
        this.changedNeed = changedNeed;
        this.followUps = followUps;
        this.questions = questions;
        this.corrections = corrections;
    }

    @GetMapping
    String show(@PathVariable String caseNumber, Authentication user, Model model) {
        return pages.show(caseNumber, user, model, Map.of());
    }

    @PostMapping("/handlaggare")
    String handOver(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                "handlaggare",
                caseNumber,
                step,
                "Ärendet har en ny handläggare.",
                () -> handOver.to(caseNumber, step.text("handler"), step.text("reason"), step.by()));
    }

    @PostMapping("/behov")
    String reportNeed(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                "behov",
                caseNumber,
                step,
                "Det förändrade behovet är anmält.",
                () -> changedNeed.report(told(caseNumber, step)));
    }

    /** What somebody told the handler; of an urgent need also in which order the help is given. */
    private static Told told(String caseNumber, PageStep step) {
        Long orderId =
                step.text("orderId") == null || step.text("orderId").isEmpty() ? null : (Long) step.number("orderId");
        return TypedFields.need(caseNumber, orderId, step.typed(), step.by());
    }

    @PostMapping("/fraga")
    String ask(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                "fraga",
                caseNumber,
                step,
                "Frågan är ställd. Svaret kommer som ett meddelande.",
                () -> questions.askUnit(caseNumber, step.number("orderId"), step.text("question"), step.by()));
    }

    @PostMapping("/uppfoljning")
    String raiseFollowUp(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                "uppfoljning",
                caseNumber,
                step,
                "Uppföljningen väntar i Uppgifter.",
                () -> raiseFollowUp(
                        caseNumber,
                        step.number("decisionId"),
                        step.choice("origin", Origin.class),
                        step.text("reason"),
                        step.by()));
    }

    /** Why a follow-up is held before its day (G5). */
    enum Origin {
        PERSON("Den enskilde"),
        RELATIVE("En anhörig eller företrädare"),
        COMPLAINT("Synpunkt eller klagomål"),
        AGREED("Överenskommelse"),
        GOALS("Utförarens uppföljning av målen"),
        NEED("Förändrat behov"),
        OTHER_REASON("Annan omständighet");

        private final String swedish;

        Origin(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    private void raiseFollowUp(String caseNumber, long decisionId, Origin origin, String reason, String by) {
        Rejected.fieldIf(origin == null, "origin", "behöver väljas: varifrån det kommer.");
        Rejected.fieldIf(
                reason == null || reason.isBlank(), "reason", "behöver fyllas i: varför uppföljningen görs nu.");
        Rejected.fieldIf(
                !followUps.raise(caseNumber, decisionId),
                "decisionId",
                "följs redan upp eller gäller inte längre. Titta i Uppgifter.");
        caseFile.writeAuthorityJournal(
                caseNumber, by, "Tidigare uppföljning", origin.swedish() + ". " + reason.strip());
    }

    @PostMapping("/bevakning")
    String moveWatch(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                "bevakning",
                caseNumber,
                step,
                "Bevakningen är flyttad.",
                () -> moveDeadline.to(
                        caseNumber, step.number("watchId"), step.date("newDue"), step.text("reason"), step.by()));
    }

    @PostMapping("/rattelse")
    String correct(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                "rattelse",
                caseNumber,
                step,
                "Rättelsen väntar i Uppgifter: Rätta inlämnad uppgift.",
                () -> correct(caseNumber, step.number("submissionId"), step.text("reason"), step.by()));
    }

    private void correct(String caseNumber, long submissionId, String reason, String by) {
        Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: vad som blev fel.");
        Rejected.fieldIf(
                overview.correctable(caseNumber, by).stream().noneMatch(one -> one.id() == submissionId),
                "submissionId",
                "kan inte rättas av dig. Välj i listan.");
        corrections.ask(caseNumber, submissionId, reason.strip(), by);
    }
}
