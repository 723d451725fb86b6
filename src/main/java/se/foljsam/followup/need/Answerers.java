package se.foljsam.followup.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.question.Question;
import se.foljsam.followup.question.QuestionRows;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.ModelBean;

/** Who is asked: by the models, when a task is made. */
@ModelBean("answerers")
public class Answerers {
    private final QuestionRows questions;
    private final ChangedNeeds needs;
    private final CaseFile caseFile;
    private final ProviderUnits units;
    private final OrdersByUnit orders;
    private final Absences absences;
    private final Clock clock;

    Answerers(
            QuestionRows questions,
            ChangedNeeds needs,
            CaseFile caseFile,
            ProviderUnits units,
            OrdersByUnit orders,
            Absences absences,
            Clock clock) {
        this.questions = questions;
        this.needs = needs;
        this.caseFile = caseFile;
        this.units = units;
        this.orders = orders;
        this.absences = absences;
        this.clock = clock;
    }

    /** The case's handler, or the stand-in of one who is away today; null when a unit is asked, where anybody takes it. */
    public String personOfQuestion(DelegateExecution execution) {
        return questionOf(execution).isToUnit()
                ? null
                : absences.atWork(caseOf(execution).handler());
    }

    /** The unit's group, or the handler's team, whose colleagues can take over. */
    public String groupOfQuestion(DelegateExecution execution) {
        Question question = questionOf(execution);
        return question.isToUnit()
                ? units.byCode(question.unitCode()).orElseThrow().groupId()
                : caseOf(execution).team();
    }

    /** The group of the unit that gives the extra help; also of the unit that it moves on to, if that day lies ahead (D10). */
    public List<String> unitOfNeed(DelegateExecution execution) {
        ChangedNeed need =
                needs.findById(CaseVariables.CHANGED_NEED_ID.in(execution)).orElseThrow();
        return Stream.of(SwedishTime.today(clock), LocalDate.MAX)
                .map(day -> orders.givenBy(need.orderId(), day).unit().groupId())
                .distinct()
                .toList();
    }

    private Question questionOf(DelegateExecution execution) {
        return questions.findById(CaseVariables.QUESTION_ID.in(execution)).orElseThrow();
    }

    private CareCase caseOf(DelegateExecution execution) {
        return caseFile.byNumber(execution.getProcessBusinessKey());
    }
}
