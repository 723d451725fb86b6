package se.foljsam.actualisation.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.Applied;
import se.foljsam.deadline.calendar.SwedishTime;

/** Answers other rooms about an application, and keeps on it the day the leaflet was handed over (A7). */
@Component
class AppliedFor implements Applied {
    private final Applications applications;
    private final Clock clock;

    AppliedFor(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public LocalDate receivedOn(long applicationId) {
        return application(applicationId).receivedOn();
    }

    @Override
    public boolean isLeafletHandedOver(long applicationId) {
        return application(applicationId).isLeafletHandedOver();
    }

    @Override
    public void leafletHandedOver(long applicationId) {
        Application application = application(applicationId);
        application.leafletHandedOver(SwedishTime.today(clock));
        applications.save(application);
    }

    private Application application(long id) {
        return applications.findById(id).orElseThrow();
    }
}
