package se.foljsam.closure;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The handler finds whether a death that was told of is true: then all that goes on ends; otherwise all of it goes on where it was, and every unit is told (I3). */
@ForForm
class ConfirmDeath implements TaskUseCase<ConfirmDeathForm> {
    private final ToldDeaths told;
    private final EndAfterDeath deaths;
    private final OrdersByUnit orders;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final CaseProcesses processes;
    private final Watches watches;
    private final Clock clock;

    ConfirmDeath(
            ToldDeaths told,
            EndAfterDeath deaths,
            OrdersByUnit orders,
            CaseFile caseFile,
            CaseMessageBoard board,
            CaseProcesses processes,
            Watches watches,
            Clock clock) {
        this.told = told;
        this.deaths = deaths;
        this.orders = orders;
        this.caseFile = caseFile;
        this.board = board;
        this.processes = processes;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<ConfirmDeathForm> open(TaskAtHand task) {
        ToldDeath death = told(task);
        String by = death.orderId() == null
                ? "myndigheten"
                : orders.order(death.orderId()).orElseThrow().unit().name();
        return FormView.filledIn(new ConfirmDeathForm(null, death.diedOn(), null, null))
                .show(
                        "told",
                        "Anmält %s av %s: den enskilde uppges ha avlidit %s."
                                .formatted(
                                        SwedishTime.written(death.toldOn()), by, SwedishTime.written(death.diedOn())));
    }

    @Override
    public Facts submit(TaskAtHand task, ConfirmDeathForm typed) {
        LocalDate today = SwedishTime.today(clock);
        ToldDeath death = told(task);
        processes.wake(task.caseNumber());
        watches.happened(WatchKind.DEATH_CONFIRMATION, task.caseNumber(), death.id());
        switch (typed.outcome()) {
            case CONFIRMED -> {
                death.confirm(typed.diedOn(), typed.howConfirmed(), today, task.userId());
                told.save(death);
                caseFile.writeAuthorityJournal(
                        task.caseNumber(), task.userId(), "Dödsfall bekräftat", typed.howConfirmed());
                deaths.confirmed(task.caseNumber(), typed.diedOn(), task.userId());
            }
            case MISTAKEN -> {
                death.takeBack(typed.mistake(), today, task.userId());
                told.save(death);
                takeBack(task, typed.mistake());
            }
        }
        return Facts.of(CaseVariables.DEATH_OUTCOME, typed.outcome().name());
    }

    /** Why stays with the authority; the units hear that the work goes on. */
    private void takeBack(TaskAtHand task, String why) {
        CareCase careCase = caseFile.held(task.caseNumber());
        caseFile.writeAuthorityJournal(task.caseNumber(), task.userId(), "Anmälan om dödsfall återtagen", why);
        String text = "Anmälan om dödsfall var felaktig och är återtagen. Allt arbete i ärendet fortsätter.";
        TellOfDeath.onePerUnit(orders.ofCase(careCase.id())).forEach(order -> {
            caseFile.writeProviderJournal(
                    task.caseNumber(), order.unit().code(), task.userId(), "Anmälan om dödsfall återtagen", text);
            board.toUnit(task.caseNumber(), order.orderId(), order.unit(), task.userId(), Kind.URGENT, text);
        });
    }

    private ToldDeath told(TaskAtHand task) {
        return told.findById(task.id(CaseVariables.DEATH_REPORT_ID)).orElseThrow();
    }
}
