package se.foljsam.followup.question;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.between.PersonDied;
import se.foljsam.casefile.between.UnitOfWatch;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/**
 * Takes in a question and gives the other side the task to answer it (H4). It stands in both journals; the engine is given its id.
 *
 * <p>An open question keeps the case from closing, since somebody waits for the answer; it falls when the person has died.
 */
@Service
public class AskQuestion implements HoldsCaseOpen, WatchFacts, UnitOfWatch {
    /**
     * A question with its answer.
     *
     * @param toUnit whether the unit answers; otherwise the handler
     * @param answer null until answered, and for one that fell
     */
    public record Asked(
            Instant askedAt,
            String askedBy,
            boolean toUnit,
            String question,
            boolean isOpen,
            String answer,
            String answeredBy,
            Instant answeredAt) {}

    private static final String FIELD = "question";
    private final QuestionRows questions;
    private final OrdersByUnit orders;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final CaseMessages messages;
    private final CaseProcesses processes;
    private final Clock clock;

    AskQuestion(
            QuestionRows questions,
            OrdersByUnit orders,
            ProviderUnits units,
            CaseFile caseFile,
            CaseMessages messages,
            CaseProcesses processes,
            Clock clock) {
        this.questions = questions;
        this.orders = orders;
        this.units = units;
        this.caseFile = caseFile;
        this.messages = messages;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * The handler asks the unit that has the order.
     *
     * @throws se.foljsam.taskform.Rejected by field (orderId, question)
     */
    @Transactional
    public void askUnit(String caseNumber, long orderId, String question, String by) {
        UnitsOrder order = orders.order(orderId)
                .filter(one -> one.caseNumber().equals(caseNumber) && !one.hasEnded())
                .orElseThrow(() -> Rejected.field("orderId", "behöver väljas i listan."));
        ask(order, true, question, by);
    }

    /**
     * The unit that has the order asks the case's handler.
     *
     * @throws se.foljsam.taskform.Rejected by field (question)
     */
    @Transactional
    public void askHandler(long orderId, String question, String by) {
        UnitsOrder order = orders.order(orderId).orElseThrow();
        Rejected.fieldIf(order.hasEnded(), FIELD, "kan inte ställas, uppdraget är avslutat.");
        ask(order, false, question, by);
    }

    private void ask(UnitsOrder order, boolean toUnit, String text, String by) {
        Rejected.fieldIf(text == null || text.isBlank(), FIELD, "behöver fyllas i.");
        CareCase careCase = caseFile.held(order.caseNumber());
        Rejected.fieldIf(careCase.state() != CareCase.State.OPEN, FIELD, "kan inte ställas, ärendet är avslutat.");
        Rejected.fieldIf(
                caseFile.personOf(order.caseNumber()).diedOn() != null,
                FIELD,
                "kan inte ställas, den enskilde har avlidit.");
        Question asked = questions.save(Question.ask(
                careCase.id(), order.orderId(), order.unit().code(), toUnit, text.strip(), by, clock.instant()));
        String heading = toUnit
                ? "Fråga till " + order.unit().name()
                : "Fråga från " + order.unit().name();
        caseFile.writeBothJournals(
                order.caseNumber(), asked.unitCode(), by, heading, order.service() + ". " + asked.questionText());
        processes.begin("question", order.caseNumber(), Facts.of(CaseVariables.QUESTION_ID, asked.id()));
    }

    /** Every question about an order between the handler and this unit, oldest first. A unit that had the order before keeps its own. */
    public List<Asked> about(long orderId, String unitCode) {
        return questions.findByOrderIdAndUnitCodeOrderById(orderId, unitCode).stream()
                .map(one -> new Asked(
                        one.askedAt(),
                        one.askedBy(),
                        one.isToUnit(),
                        one.questionText(),
                        one.state() == Question.State.OPEN,
                        one.answerText(),
                        one.answeredBy(),
                        one.answeredAt()))
                .toList();
    }

    /** Nobody needs the answer any more. */
    @EventListener
    void on(PersonDied death) {
        CareCase careCase = caseFile.byNumber(death.caseNumber());
        for (Question open : questions.findByCareCaseIdAndState(careCase.id(), Question.State.OPEN)) {
            open.drop();
            questions.save(open);
            caseFile.writeBothJournals(
                    death.caseNumber(),
                    open.unitCode(),
                    death.by(),
                    "Frågan faller",
                    "Den enskilde har avlidit. Frågan var: " + open.questionText());
            messages.tell("question.dropped", death.caseNumber(), CaseVariables.QUESTION_ID, open.id());
        }
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return questions.existsByCareCaseIdAndState(careCaseId, Question.State.OPEN)
                ? Optional.of("en fråga väntar på svar")
                : Optional.empty();
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.MESSAGE_ANSWER
                ? questions
                        .findById(subjectId)
                        .map(question -> DeadlineFacts.from(
                                "SOL", false, StartEvent.MESSAGE, SwedishTime.dateOf(question.askedAt())))
                : Optional.empty();
    }

    /** The unit that is asked; empty when the handler is. */
    @Override
    public Optional<ProviderUnit> unitOf(WatchKind kind, long subjectId) {
        return kind == WatchKind.MESSAGE_ANSWER
                ? questions
                        .findById(subjectId)
                        .filter(Question::isToUnit)
                        .flatMap(question -> units.byCode(question.unitCode()))
                : Optional.empty();
    }
}
