package se.foljsam.actualisation.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import se.foljsam.actualisation.application.ActualiseCaseForm.Contact;
import se.foljsam.actualisation.application.ActualiseCaseForm.Guardian;
import se.foljsam.actualisation.application.ActualiseCaseForm.NextStep;
import se.foljsam.actualisation.application.ActualiseCaseForm.Representation;
import se.foljsam.actualisation.application.ActualiseCaseForm.Told;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.OngoingHomeCare;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;

/** The actualisation's form as it opens: what is known of what came in and of the person, beside what else goes on in the case (A1, A6, A7, H1, H2). */
@Service
class ActualisationView {
    private final UrgentApplications urgency;
    private final Joining joining;
    private final HospitalPlanning hospital;
    private final AskedByOthers askedByOthers;
    private final OngoingHomeCare homeCare;
    private final Clock clock;

    ActualisationView(
            UrgentApplications urgency,
            Joining joining,
            HospitalPlanning hospital,
            AskedByOthers askedByOthers,
            OngoingHomeCare homeCare,
            Clock clock) {
        this.urgency = urgency;
        this.joining = joining;
        this.hospital = hospital;
        this.askedByOthers = askedByOthers;
        this.homeCare = homeCare;
        this.clock = clock;
    }

    FormView<ActualiseCaseForm> open(Application application, CareCase careCase, Person person) {
        return FormView.filledIn(proposed(application, person))
                .show("kind", application.kind().swedish())
                .show("law", application.law().shortName())
                .show("receivedOn", SwedishTime.written(application.receivedOn()))
                .show("who", application.who())
                .show("concerns", application.concerns())
                .show("couldAskAlone", askedByOthers.couldAskAlone(application, careCase.caseNumber()))
                .show("isAgent", application.capacity() == Application.Capacity.AGENT)
                .show("homeCareText", homeCareText(careCase))
                .show("othersText", joining.othersThan(application))
                .choices("openInvestigations", joining.choicesFor(application))
                .choices("dischargeTeams", hospital.teams())
                .choices("separateChoices", hospital.separateServices(application.law()));
    }

    private ActualiseCaseForm proposed(Application application, Person person) {
        return new ActualiseCaseForm(
                application.isNotification() ? NextStep.ASSESS : NextStep.INVESTIGATE,
                null,
                application.isUrgent() || urgency.isNear(application.plannedHomeOn()),
                Contact.of(person),
                Representation.of(application, person),
                Guardian.notNeeded(),
                hospital.proposed(application),
                new Told(
                        application.isInformed(),
                        application.informedOn() == null ? SwedishTime.today(clock) : application.informedOn(),
                        application.leafletOn()),
                null);
    }

    /** Whether the need is a changed one in a running case: then its own rules hold beside the application (H1, H2). */
    private Markdown homeCareText(CareCase careCase) {
        return homeCare.in(careCase, SwedishTime.today(clock))
                .map(order -> Markdown.of(
                        "**Har pågående hemtjänst** (%s). Ett brådskande behov som utföraren har rapporterat bedöms också som ändrat behov.",
                        order.unitName()))
                .orElse(Markdown.NONE);
    }
}
