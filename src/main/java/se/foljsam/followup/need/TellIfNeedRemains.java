package se.foljsam.followup.need;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.need.TellIfNeedRemainsForm.Remains;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The unit says whether help without a decision is still needed: then the handler assesses it, otherwise it is documented as ended (H2). */
@ForForm
class TellIfNeedRemains implements TaskUseCase<TellIfNeedRemainsForm> {
    private final ChangedNeeds needs;
    private final OrdersByUnit orders;
    private final CaseFile caseFile;
    private final Watches watches;
    private final NeedWords words;
    private final Clock clock;

    TellIfNeedRemains(
            ChangedNeeds needs, OrdersByUnit orders, CaseFile caseFile, Watches watches, NeedWords words, Clock clock) {
        this.needs = needs;
        this.orders = orders;
        this.caseFile = caseFile;
        this.watches = watches;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public FormView<TellIfNeedRemainsForm> open(TaskAtHand task) {
        ChangedNeed need = need(task);
        return FormView.<TellIfNeedRemainsForm>blank()
                .show("service", orderOf(need).service())
                .show("helpBeganOn", SwedishTime.written(need.helpBeganOn()))
                .show("grantFrom", SwedishTime.written(need.grantFrom()))
                .show("description", need.description());
    }

    @Override
    public Facts submit(TaskAtHand task, TellIfNeedRemainsForm typed) {
        ChangedNeed need = need(task);
        LocalDate today = SwedishTime.today(clock);
        boolean remains = typed.remains() == Remains.YES;
        if (remains) {
            need.remains(today);
        } else {
            LastDayOfHelp.refuse(
                    need, typed.lastDayOfHelp(), today, need.grantFrom(), ": svara att behovet finns kvar.");
            need.isOver(typed.lastDayOfHelp());
        }
        needs.save(need);
        watches.happened(WatchKind.TEMPORARY_HELP, task.caseNumber(), need.id(), today);
        journal(task, need, typed);
        if (!remains) {
            caseFile.settle(task.caseNumber());
        }
        return Facts.of(CaseVariables.NEED_REMAINS, remains);
    }

    private void journal(TaskAtHand task, ChangedNeed need, TellIfNeedRemainsForm typed) {
        boolean remains = typed.remains() == Remains.YES;
        UnitsOrder order = orderOf(need);
        String heading = remains ? "Tillfällig hjälp: behovet finns kvar" : "Tillfällig hjälp: behovet har upphört";
        String entry = "%s. %s %s"
                .formatted(
                        order.service(),
                        typed.note(),
                        remains ? words.days(need).orElseThrow() : NeedWords.helped(need));
        caseFile.writeBothJournals(task.caseNumber(), order.unit().code(), task.userId(), heading, entry);
    }

    private ChangedNeed need(TaskAtHand task) {
        return needs.findById(task.id(CaseVariables.CHANGED_NEED_ID)).orElseThrow();
    }

    private UnitsOrder orderOf(ChangedNeed need) {
        return orders.givenBy(need.orderId(), SwedishTime.today(clock));
    }
}
