package se.foljsam.actualisation.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.UrgentWork;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.deadline.calendar.SwedishCalendar;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariable;
import se.foljsam.platform.CaseVariables;

/** What came in as urgent comes first, and so does all that is answered together with it (A4). */
@Component
class UrgentApplications implements UrgentWork {
    private static final String NEAR = "urgent.home-within-working-days";
    private final Applications applications;
    private final MunicipalityParameters parameters;
    private final SwedishCalendar calendar;
    private final Clock clock;

    UrgentApplications(
            Applications applications, MunicipalityParameters parameters, SwedishCalendar calendar, Clock clock) {
        this.applications = applications;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public boolean isUrgent(CaseVariable<Long> subject, long id) {
        return subject.equals(CaseVariables.APPLICATION_ID)
                && (applications.findById(id).filter(Application::isUrgent).isPresent()
                        || applications.findByJoinedToOrderById(id).stream().anyMatch(Application::isUrgent));
    }

    /** Whether a planned return home is so near that the need is urgent (A6): by the municipality's number of working days from today. */
    boolean isNear(LocalDate homeOn) {
        return homeOn != null
                && !homeOn.isAfter(calendar.plusWorkingDays(SwedishTime.today(clock), parameters.number(NEAR)));
    }
}
