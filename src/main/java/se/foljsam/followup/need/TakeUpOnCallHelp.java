package se.foljsam.followup.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.LocalHours;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.need.ReportNeed.Kind;
import se.foljsam.followup.need.TakeUpOnCallHelpForm.Need;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The unit says what help put in on call is: a need that lasts (H1) or is temporary (H2) goes the way of every changed need, and help that ended in time is documented as ended (H3). */
@ForForm
class TakeUpOnCallHelp implements TaskUseCase<TakeUpOnCallHelpForm> {
    private final ChangedNeeds needs;
    private final ReportNeed report;
    private final OrdersByUnit orders;
    private final CaseFile caseFile;
    private final LocalHours localHours;
    private final Watches watches;
    private final Clock clock;

    TakeUpOnCallHelp(
            ChangedNeeds needs,
            ReportNeed report,
            OrdersByUnit orders,
            CaseFile caseFile,
            LocalHours localHours,
            Watches watches,
            Clock clock) {
        this.needs = needs;
        this.report = report;
        this.orders = orders;
        this.caseFile = caseFile;
        this.localHours = localHours;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<TakeUpOnCallHelpForm> open(TaskAtHand task) {
        ChangedNeed need = need(task);
        return FormView.<TakeUpOnCallHelpForm>blank()
                .show("service", orderOf(need).service())
                .show("helpBeganOn", SwedishTime.written(need.helpBeganOn()))
                .show("description", need.description());
    }

    @Override
    public Facts submit(TaskAtHand task, TakeUpOnCallHelpForm typed) {
        ChangedNeed need = need(task);
        UnitsOrder order = orderOf(need);
        LocalDate today = SwedishTime.today(clock);
        watches.happened(WatchKind.ON_CALL_HELP, task.caseNumber(), need.id(), today);
        if (typed.need() == Need.OVER) {
            isOver(task, need, order, typed, today);
        } else {
            Rejected.fieldIf(
                    order.hasEnded(), "need", "går inte att välja, insatsen är avslutad. Skriv när hjälpen upphörde.");
            need.takenUp(
                    Kind.valueOf(typed.need().name()),
                    typed.talkedOver(),
                    typed.notTalkedOverWhy(),
                    typed.note(),
                    today);
            report.goOn(need, Optional.of(order), task.caseNumber(), task.userId());
        }
        return Facts.none();
    }

    private void isOver(
            TaskAtHand task, ChangedNeed need, UnitsOrder order, TakeUpOnCallHelpForm typed, LocalDate today) {
        LocalDate lastDay = typed.lastDayOfHelp();
        LastDayOfHelp.refuse(
                need,
                lastDay,
                today,
                localHours.needsDecisionFrom(need.helpBeganOn()),
                " behöver handläggaren bedöma behovet.");
        need.wasTemporary(lastDay, today);
        needs.save(need);
        caseFile.writeBothJournals(
                task.caseNumber(),
                order.unit().code(),
                task.userId(),
                "Extra hjälp på jourtid: behovet har upphört",
                "%s. %s %s".formatted(order.service(), typed.note(), NeedWords.helped(need)));
        caseFile.settle(task.caseNumber());
    }

    private ChangedNeed need(TaskAtHand task) {
        return needs.findById(task.id(CaseVariables.CHANGED_NEED_ID)).orElseThrow();
    }

    private UnitsOrder orderOf(ChangedNeed need) {
        return orders.givenBy(need.orderId(), SwedishTime.today(clock));
    }
}
