package se.foljsam.actualisation;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import se.foljsam.actualisation.ActualiseCase.NextStep;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.HoldsCaseOpen;
import se.foljsam.casefile.Matter;
import se.foljsam.casefile.MatterWithdrawn;
import se.foljsam.casefile.Person;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Makes sure of what came in, and opens the investigation at once when something may lead to action (A1, A6, A7). */
@ForForm("actualise-case")
class Actualise implements TaskUseCase<ActualiseCase>, HoldsCaseOpen {
    private final CaseFile caseFile;
    private final Applications applications;

    Actualise(CaseFile caseFile, Applications applications) {
        this.caseFile = caseFile;
        this.applications = applications;
    }

    @Override
    public FormView<ActualiseCase> open(TaskAtHand task) {
        Application application = application(task);
        Person person = caseFile.personOf(task.caseNumber());
        NextStep proposed =
                application.kind() == Application.Kind.NOTIFICATION ? NextStep.ASSESS : NextStep.INVESTIGATE;
        return FormView.filledIn(new ActualiseCase(
                        proposed,
                        person.streetAddress(),
                        person.phone(),
                        person.hasProtectedIdentity(),
                        person.interpreterLanguage(),
                        application.isInHospital(),
                        application.expectedDuration(),
                        application.isInformed(),
                        null))
                .show("kind", application.kind().swedish())
                .show("law", application.law().shortName())
                .show("receivedOn", application.receivedOn())
                .show("concerns", application.concerns());
    }

    @Override
    public Facts submit(TaskAtHand task, ActualiseCase typed) {
        Application application = application(task);
        boolean isNotification = application.kind() == Application.Kind.NOTIFICATION;
        Rejected.fieldIf(
                typed.nextStep() == NextStep.ASSESS && !isNotification,
                "nextStep",
                "bara en anmälan förhandsbedöms. En ansökan utreds alltid.");
        Rejected.fieldIf(
                typed.nextStep() == NextStep.INVESTIGATE && isNotification,
                "nextStep",
                "en anmälan förhandsbedöms innan den kan bli en ansökan.");
        Person person = caseFile.personOf(task.caseNumber());
        person.reachedAt(typed.streetAddress(), typed.phone(), typed.interpreterLanguage(), typed.protectedIdentity());
        caseFile.keep(person);
        return switch (typed.nextStep()) {
            case INVESTIGATE -> investigate(task, application, typed);
            case ASSESS -> assess(task);
            case WITHDRAWN -> withdraw(task, application, typed);
        };
    }

    private Facts investigate(TaskAtHand task, Application application, ActualiseCase typed) {
        application.investigate(typed.inHospital(), typed.expectedDuration(), typed.informed());
        applications.save(application);
        caseFile.openMatter(
                task.caseNumber(), Matter.Kind.valueOf(application.kind().name()), application.law(), application.id());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Utredning inleds",
                "Utredning inleds med anledning av " + application.kind().swedish()
                        + ". Den enskilde har fått information."
                        + (typed.inHospital() ? " Vårdas på sjukhus. " + typed.expectedDuration() : ""));
        return outcome(NextStep.INVESTIGATE, true);
    }

    private Facts assess(TaskAtHand task) {
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Förhandsbedömning inleds",
                "Anmälan förhandsbedöms: den enskilde kontaktas och tillfrågas om hon eller han vill ansöka.");
        return outcome(NextStep.ASSESS, false);
    }

    private Facts withdraw(TaskAtHand task, Application application, ActualiseCase typed) {
        application.withdraw(typed.withdrawalReason());
        applications.save(application);
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Ansökan återtagen",
                application.kind().swedish() + " återtas: " + typed.withdrawalReason());
        caseFile.settle(task.caseNumber());
        return outcome(NextStep.WITHDRAWN, false);
    }

    private static Facts outcome(NextStep step, boolean matterOpened) {
        return Facts.of(CaseVariables.ACTUALISATION_OUTCOME, step.name())
                .and(CaseVariables.MATTER_OPENED, matterOpened);
    }

    /** A reassessment that the authority opened itself has no application to withdraw. */
    @EventListener
    void on(MatterWithdrawn withdrawn) {
        if (withdrawn.applicationId() == null) {
            return;
        }
        Application application =
                applications.findById(withdrawn.applicationId()).orElseThrow();
        application.withdrawDuringInvestigation(withdrawn.reason());
        applications.save(application);
    }

    private Application application(TaskAtHand task) {
        return applications.findById(task.id(CaseVariables.APPLICATION_ID)).orElseThrow();
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return applications.existsByCareCaseIdAndState(careCaseId, Application.State.REGISTERED)
                ? Optional.of("en ansökan väntar på att aktualiseras")
                : Optional.empty();
    }
}
