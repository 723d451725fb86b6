package se.foljsam.casefile.staff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.foljsam.casefile.between.UnitOfOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.ModelBean;

/** Who is handed a task: asked by the models when a task is made. */
@ModelBean("performers")
public class Performers {
    private final CaseFile caseFile;
    private final Teams teams;
    private final UnitOfOrder units;
    private final Absences absences;

    Performers(CaseFile caseFile, Teams teams, UnitOfOrder units, Absences absences) {
        this.caseFile = caseFile;
        this.teams = teams;
        this.units = units;
        this.absences = absences;
    }

    /** The case's responsible handler, or the stand-in of one who is away today (A8). */
    public String handler(DelegateExecution execution) {
        return absences.atWork(caseOf(execution).handler());
    }

    /** The team's group: colleagues see the task and can take over when it is released. */
    public String team(DelegateExecution execution) {
        return caseOf(execution).team();
    }

    /** The group of the unit that has the order. */
    public String unit(DelegateExecution execution) {
        return units.unitOf(CaseVariables.ORDER_ID.in(execution)).groupId();
    }

    /** Who answers for the team's routine being followed. */
    public String authorityManager(DelegateExecution execution) {
        return teams.authorityManagerOf(caseOf(execution).team());
    }

    private CareCase caseOf(DelegateExecution execution) {
        return caseFile.byNumber(execution.getProcessBusinessKey());
    }
}
