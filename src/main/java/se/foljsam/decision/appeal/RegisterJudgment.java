package se.foljsam.decision.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.ChosenUnits;
import se.foljsam.decision.decision.DecideForm;
import se.foljsam.decision.decision.DecidedService;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Registers what a court has answered (C11). A judgment that changes the decision stands as the decision, under the law of the decision that was appealed (SoL overg. p. 6), and is ordered at once without a new investigation; a case
 * that is sent back is investigated anew; a dismissal that is lifted lets the dismissed appeal be taken up again.
 */
@ForForm
class RegisterJudgment implements TaskUseCase<RegisterJudgmentForm> {
    private final AppealDesk desk;
    private final Appeals appeals;
    private final CourtJudgments judgments;
    private final CareServices services;
    private final ChosenUnits chosenUnits;
    private final CarryOutJudgment judged;
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    RegisterJudgment(
            AppealDesk desk,
            Appeals appeals,
            CourtJudgments judgments,
            CareServices services,
            ChosenUnits chosenUnits,
            CarryOutJudgment judged,
            CaseFile caseFile,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.appeals = appeals;
        this.judgments = judgments;
        this.services = services;
        this.chosenUnits = chosenUnits;
        this.judged = judged;
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<RegisterJudgmentForm> open(TaskAtHand task) {
        Appeal appeal = desk.appealOf(task);
        CareDecision appealed = desk.decisionOf(appeal);
        RegisterJudgmentForm proposed = new RegisterJudgmentForm(
                null,
                appeal.court(),
                lastJudgment(appeal).map(CourtJudgment::courtCaseNumber).orElse(null),
                null,
                SwedishTime.today(clock),
                null,
                appealed.services().stream()
                        .filter(service -> !service.isGranted())
                        .map(RegisterJudgment::asRefused)
                        .toList(),
                null,
                null,
                false,
                false);
        return FormView.filledIn(proposed)
                .show("appealText", desk.text(appeal))
                .show("courtText", courtText(appeal))
                .show("dismissal", desk.dismissedBy(appealed).isPresent() ? "YES" : "NO")
                .choices(
                        "serviceChoices",
                        services.of(appealed.law()).stream()
                                .map(service -> new Choice(service.name(), service.code()))
                                .toList())
                .choices(
                        "groundChoices",
                        services.groundsInForce(appealed.law(), appealed.decidedOn()).stream()
                                .map(ground -> new Choice(ground.label(), ground.id()))
                                .toList())
                .choices("unitChoices", chosenUnits.choices());
    }

    /** What was refused and appealed is what the court most often grants: it is not typed again. */
    private static RegisterJudgmentForm.Service asRefused(DecidedService service) {
        return new RegisterJudgmentForm.Service(
                service.serviceCode(),
                DecideForm.Answer.GRANTED,
                service.extent(),
                service.legalGround(),
                service.goal(),
                null);
    }

    private Markdown courtText(Appeal appeal) {
        return lastJudgment(appeal)
                .map(before -> Markdown.of(
                        "**Hos %s.** %s dömde %s (%s), och domen är överklagad.",
                        appeal.court(),
                        before.court(),
                        SwedishTime.written(before.judgedOn()),
                        before.courtCaseNumber()))
                .orElseGet(() -> Markdown.of(
                        "**Hos %s** sedan %s.", appeal.court(), SwedishTime.written(appeal.handedOverOn())));
    }

    @Override
    public void check(TaskAtHand task, RegisterJudgmentForm typed, Problems problems) {
        Appeal appeal = desk.appealOf(task);
        LocalDate today = SwedishTime.today(clock);
        LocalDate since = lastJudgment(appeal).map(CourtJudgment::judgedOn).orElse(appeal.handedOverOn());
        problems.addIfAhead("judgedOn", typed.judgedOn(), today);
        problems.addIfAhead("receivedOn", typed.receivedOn(), today);
        problems.addIf(
                typed.judgedOn().isBefore(since),
                "judgedOn",
                "kan inte vara före %s, då målet kom till domstolen.".formatted(SwedishTime.written(since)));
        boolean known = isRegisteredElsewhere(appeal, typed.courtCaseNumber());
        problems.addIf(
                typed.outcome() == RegisterJudgmentForm.Outcome.JOINED && !known,
                "courtCaseNumber",
                "finns inte registrerat på något annat överklagande av beslutet.");
        problems.addIf(
                typed.outcome() == RegisterJudgmentForm.Outcome.CHANGED && known,
                "outcome",
                "domen är redan registrerad på ett annat överklagande av beslutet. Välj att det är avgjort i samma dom.");
        if (typed.outcome() == RegisterJudgmentForm.Outcome.CHANGED
                && desk.dismissedBy(desk.decisionOf(appeal)).isEmpty()) {
            checkWhatItGives(appeal, typed, problems);
        }
    }

    private void checkWhatItGives(Appeal appeal, RegisterJudgmentForm typed, Problems problems) {
        chosenUnits.check(typed.services(), problems);
        boolean takesBack =
                judgments.findByAppealIdOrderById(appeal.id()).stream().anyMatch(before -> before.decisionId() != null);
        problems.addIf(typed.services().isEmpty(), "services", "behöver innehålla minst en insats som domen gäller.");
        problems.addIf(
                !typed.services().isEmpty() && !typed.grants() && !takesBack,
                "outcome",
                "domen ger ingenting. Välj att överklagandet avslås, eller ange vad som beviljas.");
        boolean endless = typed.services().stream()
                .filter(RegisterJudgmentForm.Service::isGranted)
                .map(service -> services.byCode(service.serviceCode()))
                .allMatch(CareServices.CareService::untilFurtherNotice);
        problems.addIf(
                typed.grants() && typed.validTo() == null && !endless,
                "validTo",
                "behöver fyllas i: insatsen kan inte gälla tills vidare.");
    }

    private boolean isRegisteredElsewhere(Appeal appeal, String courtCaseNumber) {
        return appeals.findByDecisionIdOrderById(appeal.decisionId()).stream()
                .filter(other -> !other.id().equals(appeal.id()))
                .flatMap(other -> judgments.findByAppealIdOrderById(other.id()).stream())
                .anyMatch(judgment -> judgment.courtCaseNumber().equalsIgnoreCase(courtCaseNumber));
    }

    @Override
    public Facts submit(TaskAtHand task, RegisterJudgmentForm typed) {
        Appeal appeal = desk.appealOf(task);
        LocalDate today = SwedishTime.today(clock);
        CourtJudgment judgment = judgments.save(CourtJudgment.register(appeal, typed, today, task.userId()));
        watches.happened(WatchKind.COURT_JUDGMENT, task.caseNumber(), appeal.id(), typed.judgedOn());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Domstolens avgörande",
                "%s, %s, mål nr %s: %s. %s"
                        .formatted(
                                typed.court(),
                                SwedishTime.written(typed.judgedOn()),
                                typed.courtCaseNumber(),
                                words(typed.outcome()),
                                typed.whatItSays()));
        if (typed.outcome() == RegisterJudgmentForm.Outcome.JOINED) {
            appeal.settle(today);
        } else {
            appeal.judged();
        }
        appeals.save(appeal);
        judged.carryOut(task, appeal, judgment, typed);
        judgments.save(judgment);
        if (typed.outcome() == RegisterJudgmentForm.Outcome.JOINED) {
            caseFile.settle(task.caseNumber());
        }
        return Facts.of(CaseVariables.JUDGMENT_OUTCOME, typed.outcome().name());
    }

    private Optional<CourtJudgment> lastJudgment(Appeal appeal) {
        List<CourtJudgment> registered = judgments.findByAppealIdOrderById(appeal.id());
        return registered.isEmpty() ? Optional.empty() : Optional.of(registered.get(registered.size() - 1));
    }

    private static String words(RegisterJudgmentForm.Outcome outcome) {
        return switch (outcome) {
            case UPHELD -> "överklagandet avslås, beslutet står fast";
            case CHANGED -> "beslutet ändras";
            case SENT_BACK -> "ärendet återförvisas till nämnden";
            case STRUCK -> "målet avskrivs eller överklagandet tas inte upp";
            case JOINED -> "avgjort i samma dom som ett annat överklagande";
        };
    }
}
