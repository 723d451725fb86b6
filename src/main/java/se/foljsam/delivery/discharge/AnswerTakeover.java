package se.foljsam.delivery.discharge;

import java.time.Clock;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.discharge.AnswerTakeoverForm.Answer;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The discharge support team says whether it can take over for the period (D11). It reads the order it would get, and nothing else of the case (J3). */
@ForForm
class AnswerTakeover implements TaskUseCase<AnswerTakeoverForm> {
    private final OrderDesk desk;
    private final Takeovers takeovers;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final Watches watches;
    private final Clock clock;

    AnswerTakeover(
            OrderDesk desk,
            Takeovers takeovers,
            ProviderUnits units,
            CaseFile caseFile,
            CaseMessageBoard board,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.takeovers = takeovers;
        this.units = units;
        this.caseFile = caseFile;
        this.board = board;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AnswerTakeoverForm> open(TaskAtHand task) {
        Takeover takeover = takeover(task);
        return FormView.<AnswerTakeoverForm>blank()
                .show("orderText", desk.asText(desk.order(takeover.orderId())))
                .show("from", SwedishTime.written(takeover.beginsOn()))
                .show("until", SwedishTime.written(takeover.untilAbout()))
                .show("reason", takeover.reason());
    }

    @Override
    public Facts submit(TaskAtHand task, AnswerTakeoverForm typed) {
        Takeover takeover = takeover(task);
        ServiceOrder order = desk.order(takeover.orderId());
        boolean canTake = typed.answer() == Answer.YES;
        takeover.answer(canTake, typed.note(), clock.instant(), task.userId());
        takeovers.save(takeover);
        watches.happened(WatchKind.TAKEOVER_ANSWER, task.caseNumber(), takeover.id());
        String text = "%s %s ta över.%s"
                .formatted(
                        units.byCode(takeover.teamCode()).orElseThrow().name(),
                        canTake ? "kan" : "kan inte",
                        typed.note() == null ? "" : " " + typed.note());
        desk.journal(order, task.userId(), "Svar om övertagande", text);
        caseFile.writeProviderJournal(
                task.caseNumber(), takeover.teamCode(), task.userId(), "Svar om övertagande", text);
        desk.tellUnit(order, task.userId(), text);
        if (!canTake) {
            board.fromUnit(
                    task.caseNumber(),
                    order.id(),
                    takeover.teamCode(),
                    task.userId(),
                    Kind.INFORMATION,
                    desk.serviceOf(order).name() + ": " + text);
        }
        return Facts.of(CaseVariables.TAKEOVER_ANSWER, typed.answer().name());
    }

    private Takeover takeover(TaskAtHand task) {
        return takeovers.findById(task.id(CaseVariables.TAKEOVER_ID)).orElseThrow();
    }
}
