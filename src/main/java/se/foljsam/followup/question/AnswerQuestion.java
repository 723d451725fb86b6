package se.foljsam.followup.question;

import java.time.Clock;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Answers a question with what will be done (H4): in both journals, and as a message to the side that asked - the unit's inbox, or the case's handler whoever that is now (A8). */
@ForForm
class AnswerQuestion implements TaskUseCase<AnswerQuestionForm> {
    private final QuestionRows questions;
    private final OrdersByUnit orders;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final Watches watches;
    private final Clock clock;

    AnswerQuestion(
            QuestionRows questions,
            OrdersByUnit orders,
            ProviderUnits units,
            CaseFile caseFile,
            CaseMessageBoard board,
            Watches watches,
            Clock clock) {
        this.questions = questions;
        this.orders = orders;
        this.units = units;
        this.caseFile = caseFile;
        this.board = board;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AnswerQuestionForm> open(TaskAtHand task) {
        Question question = question(task);
        return FormView.<AnswerQuestionForm>blank()
                .show(
                        "asker",
                        question.isToUnit() ? "Handläggaren" : unitOf(question).name())
                .show("askedOn", SwedishTime.written(SwedishTime.dateOf(question.askedAt())))
                .show("service", serviceOf(question))
                .show("question", question.questionText());
    }

    @Override
    public Facts submit(TaskAtHand task, AnswerQuestionForm typed) {
        Question question = question(task);
        question.answer(typed.answer(), task.userId(), clock.instant());
        questions.save(question);
        watches.happened(WatchKind.MESSAGE_ANSWER, task.caseNumber(), question.id());
        ProviderUnit unit = unitOf(question);
        String heading = question.isToUnit() ? "Svar från " + unit.name() : "Svar till " + unit.name();
        String text = "%s. Fråga: %s Svar: %s".formatted(serviceOf(question), question.questionText(), typed.answer());
        caseFile.writeBothJournals(task.caseNumber(), unit.code(), task.userId(), heading, text);
        if (question.isToUnit()) {
            board.toHandler(task.caseNumber(), question.orderId(), task.userId(), Kind.INFORMATION, text);
        } else {
            board.toUnit(task.caseNumber(), question.orderId(), unit, task.userId(), Kind.INFORMATION, text);
        }
        caseFile.settle(task.caseNumber());
        return Facts.none();
    }

    private Question question(TaskAtHand task) {
        return questions.findById(task.id(CaseVariables.QUESTION_ID)).orElseThrow();
    }

    private String serviceOf(Question question) {
        return orders.order(question.orderId()).orElseThrow().service();
    }

    private ProviderUnit unitOf(Question question) {
        return units.byCode(question.unitCode()).orElseThrow();
    }
}
