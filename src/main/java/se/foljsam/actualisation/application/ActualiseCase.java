package se.foljsam.actualisation.application;

import java.time.Clock;
import java.util.Optional;
import se.foljsam.actualisation.application.ActualiseCaseForm.Contact;
import se.foljsam.actualisation.application.ActualiseCaseForm.Guardian;
import se.foljsam.actualisation.application.ActualiseCaseForm.NextStep;
import se.foljsam.actualisation.application.ActualiseCaseForm.Representation;
import se.foljsam.actualisation.guardian.SendGuardianNotice;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Makes sure of what came in, and opens the investigation at once when something may lead to action (A1, A6, A7, L15). While another application is open the handler sees it, and joins them or keeps them apart.
 */
@ForForm
class ActualiseCase implements TaskUseCase<ActualiseCaseForm>, HoldsCaseOpen, WatchFacts {
    private final CaseFile caseFile;
    private final Applications applications;
    private final ActualisationView form;
    private final AskedByOthers askedByOthers;
    private final Joining joining;
    private final HospitalPlanning hospital;
    private final SendGuardianNotice guardians;
    private final Watches watches;
    private final Clock clock;

    ActualiseCase(
            CaseFile caseFile,
            Applications applications,
            ActualisationView form,
            AskedByOthers askedByOthers,
            Joining joining,
            HospitalPlanning hospital,
            SendGuardianNotice guardians,
            Watches watches,
            Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.form = form;
        this.askedByOthers = askedByOthers;
        this.joining = joining;
        this.hospital = hospital;
        this.guardians = guardians;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<ActualiseCaseForm> open(TaskAtHand task) {
        Application application = application(task);
        return form.open(application, caseFile.byNumber(task.caseNumber()), caseFile.personOf(task.caseNumber()));
    }

    @Override
    public void check(TaskAtHand task, ActualiseCaseForm typed, Problems problems) {
        Application application = application(task);
        typed.check(
                application.kind(),
                askedByOthers.couldAskAlone(application, task.caseNumber()),
                typed.guardian().guardianNeeded() && guardians.waitsIn(task.caseNumber()),
                SwedishTime.today(clock),
                problems);
    }

    @Override
    public Facts submit(TaskAtHand task, ActualiseCaseForm typed) {
        Application application = application(task);
        watches.happened(WatchKind.ACTUALISATION, task.caseNumber(), application.id());
        keepPerson(task, typed);
        application.actualised(typed, SwedishTime.today(clock));
        Facts facts = switch (typed.nextStep()) {
            case INVESTIGATE -> investigate(task, application, typed);
            case JOIN -> join(task, application, typed);
            case ASSESS -> assess(task, application);
            case WITHDRAWN -> withdraw(task, application, typed);
        };
        Guardian guardian = typed.guardian();
        if (guardian.guardianNeeded()) {
            guardians.needed(task.caseNumber(), guardian.guardianReason(), guardian.guardianNoticeOn(), task.userId());
        }
        return facts;
    }

    private void keepPerson(TaskAtHand task, ActualiseCaseForm typed) {
        Person person = caseFile.personOf(task.caseNumber());
        Contact contact = typed.contact();
        person.reachedAt(
                contact.streetAddress(), contact.phone(), contact.interpreterLanguage(), contact.protectedIdentity());
        Representation by = typed.representation();
        person.representedBy(by.representativeName(), by.representativeMandate(), by.representativeScope());
        caseFile.keep(person);
    }

    private Facts investigate(TaskAtHand task, Application application, ActualiseCaseForm typed) {
        application.investigate();
        applications.save(application);
        caseFile.openMatter(
                task.caseNumber(), Matter.Kind.valueOf(application.kind().name()), application.law(), application.id());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Utredning inleds",
                "Utredning inleds med anledning av %s. %s%s"
                        .formatted(
                                application.kind().swedish(),
                                told(application) + askedFor(application),
                                hospital.inWords(application)));
        hospital.tellTeam(application, typed.hospital().teamInformation(), task);
        hospital.openSeparately(application, typed.hospital().separateServices(), task);
        return outcome(NextStep.INVESTIGATE, true);
    }

    private Facts join(TaskAtHand task, Application application, ActualiseCaseForm typed) {
        joining.join(application, typed.joinTo(), task.caseNumber(), task.userId());
        hospital.tellTeam(application, typed.hospital().teamInformation(), task);
        hospital.openSeparately(application, typed.hospital().separateServices(), task);
        return outcome(NextStep.JOIN, true);
    }

    private static String told(Application application) {
        return application.isInformed()
                ? "Den enskilde fick information om insatsen %s. ".formatted(application.informedOn())
                : "";
    }

    private static String askedFor(Application application) {
        return application.askedByOthersWhy() == null
                ? ""
                : "Företrädaren begär för den enskilde. %s ".formatted(application.askedByOthersWhy());
    }

    private Facts assess(TaskAtHand task, Application application) {
        applications.save(application);
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Förhandsbedömning inleds",
                "Anmälan förhandsbedöms: den enskilde kontaktas och tillfrågas om hon eller han vill ansöka.");
        return outcome(NextStep.ASSESS, false);
    }

    private Facts withdraw(TaskAtHand task, Application application, ActualiseCaseForm typed) {
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

    private Application application(TaskAtHand task) {
        return applications.findById(task.id(CaseVariables.APPLICATION_ID)).orElseThrow();
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.ACTUALISATION
                ? applications.findById(subjectId).map(ActualiseCase::facts)
                : Optional.empty();
    }

    private static DeadlineFacts facts(Application application) {
        return DeadlineFacts.from(application.law().name(), false, StartEvent.RECEIPT, application.receivedOn())
                .of(application.isUrgent() ? "URGENT" : "ORDINARY");
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return applications.existsByCareCaseIdAndState(careCaseId, Application.State.REGISTERED)
                ? Optional.of("en ansökan väntar på att aktualiseras")
                : Optional.empty();
    }
}
