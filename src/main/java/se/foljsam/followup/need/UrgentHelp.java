package se.foljsam.followup.need;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.HelpBegan;

/** Urgent help that was given before anybody applied: a grant counts from its first day if the need lasts, and from the fourth if it was thought to be temporary (C6, H1, H2). */
@Component
public class UrgentHelp implements HelpBegan {
    private final ChangedNeeds needs;

    UrgentHelp(ChangedNeeds needs) {
        this.needs = needs;
    }

    @Override
    public Optional<LocalDate> of(Long applicationId) {
        return needs.findByApplicationId(applicationId).stream()
                .map(ChangedNeed::grantFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** What is applied for at a follow-up that a changed need raised is that need. */
    public void appliedForAtFollowUp(long careCaseId, long applicationId) {
        needs.findByCareCaseIdAndStateAndApplicationIdIsNull(careCaseId, ChangedNeed.State.FOLLOW_UP)
                .forEach(need -> {
                    need.ledTo(applicationId);
                    needs.save(need);
                });
    }
}
