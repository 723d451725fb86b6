package se.foljsam.actualisation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.Applied;

/** Answers other rooms about an application, and keeps on it that the leaflet was handed over (A7). */
@Component
class AppliedFor implements Applied {
    private final Applications applications;

    AppliedFor(Applications applications) {
        this.applications = applications;
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
        application.leafletHandedOver();
        applications.save(application);
    }

    private Application application(long id) {
        return applications.findById(id).orElseThrow();
    }
}
