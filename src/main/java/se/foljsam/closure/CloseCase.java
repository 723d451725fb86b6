package se.foljsam.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.closure.CloseCaseForm.Outcome;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Closes a case (I7): every provider told, closing note, reason, date, disposal date. Refused while anything is pending; then the case goes on instead.
 *
 * <p>Holds the case's row, so that an application that arrives at the same time either is seen here or finds the case closed.
 */
@ForForm
class CloseCase implements TaskUseCase<CloseCaseForm> {
    private final CaseFile caseFile;
    private final MunicipalityParameters parameters;
    private final Watches watches;
    private final CaseProcesses processes;
    private final OrdersByUnit unitsOrders;
    private final CaseMessageBoard board;
    private final Clock clock;

    CloseCase(
            CaseFile caseFile,
            MunicipalityParameters parameters,
            Watches watches,
            CaseProcesses processes,
            OrdersByUnit unitsOrders,
            CaseMessageBoard board,
            Clock clock) {
        this.caseFile = caseFile;
        this.parameters = parameters;
        this.watches = watches;
        this.processes = processes;
        this.unitsOrders = unitsOrders;
        this.board = board;
        this.clock = clock;
    }

    @Override
    public FormView<CloseCaseForm> open(TaskAtHand task) {
        CareCase careCase = caseFile.byNumber(task.caseNumber());
        Optional<String> pending = caseFile.pendingIn(careCase);
        return FormView.filledIn(
                        new CloseCaseForm(pending.isPresent() ? Outcome.CONTINUES : Outcome.CLOSED, null, null))
                .show(
                        "pending",
                        pending.map(what -> Markdown.of("**Obs:** %s.", what))
                                .orElse(Markdown.ours("Ingenting pågår i ärendet.")))
                .show("consequence", consequence(careCase));
    }

    private String consequence(CareCase careCase) {
        String units = unitsOrders.unitsEverIn(careCase.id()).stream()
                .map(ProviderUnit::name)
                .collect(Collectors.joining(", "));
        return "%sBevakningarna upphör. Ärendet gallras tidigast efter %s."
                .formatted(
                        units.isEmpty()
                                ? ""
                                : "När ärendet avslutas får de som har utfört insatser veta det: %s. ".formatted(units),
                        SwedishTime.written(disposalAfter(SwedishTime.today(clock))));
    }

    @Override
    public Facts submit(TaskAtHand task, CloseCaseForm typed) {
        CareCase held = caseFile.held(task.caseNumber());
        Optional<String> pending = caseFile.pendingIn(held);
        if (typed.outcome() == Outcome.CONTINUES) {
            Rejected.fieldIf(pending.isEmpty(), "outcome", "ingenting pågår i ärendet, det kan bara avslutas.");
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Ärendet fortsätter",
                    "Ärendet avslutas inte: " + pending.get() + ".");
        } else {
            Rejected.fieldIf(pending.isPresent(), "outcome", "ärendet kan inte avslutas: " + pending.orElse("") + ".");
            LocalDate today = SwedishTime.today(clock);
            caseFile.writeAuthorityJournal(task.caseNumber(), task.userId(), "Ärendet avslutat", typed.note());
            unitsOrders.unitsEverIn(held.id()).forEach(unit -> tell(task, unit, today));
            watches.dropAll(task.caseNumber());
            processes.endBesides(task.caseNumber(), "the case is closed");
            caseFile.close(held, typed.reason(), typed.note(), disposalAfter(today));
        }
        return Facts.of(CaseVariables.CLOSURE_OUTCOME, typed.outcome().name());
    }

    /** That the case is closed, and nothing of why (J3). */
    private void tell(TaskAtHand task, ProviderUnit unit, LocalDate today) {
        String text = "Ärendet är avslutat %s. Inget mer ska utföras i det.".formatted(SwedishTime.written(today));
        caseFile.writeProviderJournal(task.caseNumber(), unit.code(), task.userId(), "Ärendet avslutat", text);
        board.toUnit(task.caseNumber(), null, unit, task.userId(), CaseMessage.Kind.INFORMATION, text);
    }

    /** Disposal some years after the last entry, done by the end of the next calendar year: the first day on which it may be done (L12). */
    private LocalDate disposalAfter(LocalDate lastEntry) {
        return lastEntry.plusYears(parameters.number("disposal.years"));
    }
}
