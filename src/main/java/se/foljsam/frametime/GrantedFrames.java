package se.foljsam.frametime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.taskform.Markdown;

/** The activities that a decision grants and their time, service by service: what the decision form proposes, what the order carries (B7, B11, D8). */
@Service
public class GrantedFrames {
    private final FrameVersions frames;
    private final CareServices services;
    private final Clock clock;

    GrantedFrames(FrameVersions frames, CareServices services, Clock clock) {
        this.frames = frames;
        this.services = services;
        this.clock = clock;
    }

    /**
     * What one service carries.
     *
     * @param extent its activities in Swedish
     * @param minutesAWeek the frame; null outside it
     * @param hoursAMonth its time inside the frame or outside, in whole hours, one that is begun counted whole
     */
    public record ServiceFrame(
            String serviceCode, String extent, Integer minutesAWeek, Integer hoursAMonth, List<String> lifeAreas) {
        static ServiceFrame of(String serviceCode, List<FrameActivity> activities) {
            return new ServiceFrame(
                    serviceCode,
                    activities.stream().map(FrameActivity::asText).collect(Collectors.joining(". ", "", ".")),
                    activities.stream().allMatch(FrameActivity::insideFrame)
                            ? FrameActivities.sum(activities).minutesAWeek()
                            : null,
                    activities.stream()
                            .map(FrameActivity::time)
                            .reduce(FrameTime.NONE, FrameTime::plus)
                            .hoursBegunAMonth(),
                    activities.stream().map(FrameActivity::lifeArea).distinct().toList());
        }
    }

    /** The services that the investigated activities call for, with the extent they give; empty if none were set. */
    public List<ServiceFrame> proposed(Matter matter) {
        return carriedBy(
                matter,
                services.of(matter.law()).stream().map(CareService::code).toList());
    }

    /** What these services would carry of the investigated activities, if they are granted. */
    public List<ServiceFrame> carriedBy(Matter matter, List<String> serviceCodes) {
        return FrameActivities.carriedBy(investigated(matter.id()), serviceCodes);
    }

    /** The investigated activities and their frame; empty if none were set. */
    public Markdown asText(Matter matter) {
        return FrameActivities.asText(investigated(matter.id()));
    }

    private List<FrameActivity> investigated(long matterId) {
        return frames.findFirstByMatterIdOrderByVersionNumberDesc(matterId)
                .map(FrameVersion::activities)
                .orElse(List.of());
    }

    /** Keeps what was decided: the activities that the granted services carry, as they were computed. What no granted service carries is not granted. */
    public void decided(Matter matter, long decisionId, List<String> grantedServices, String by) {
        frames.findFirstByMatterIdOrderByVersionNumberDesc(matter.id())
                .map(last -> last.decided(last.versionNumber() + 1, decisionId, grantedServices, by, clock.instant()))
                .filter(decided -> !decided.activities().isEmpty())
                .ifPresent(frames::save);
    }

    /** What a granted service carries now; empty where it was granted without activities. */
    public Optional<ServiceFrame> of(long decisionId, String serviceCode) {
        return frames.findFirstByDecisionIdOrderByVersionNumberDesc(decisionId)
                .map(frame -> frame.of(serviceCode))
                .filter(activities -> !activities.isEmpty())
                .map(activities -> ServiceFrame.of(serviceCode, activities));
    }

    /**
     * The time that was ordered of a service outside the frame in a period, both days included, as it stood day by day; empty where it was granted without activities (B11).
     */
    public Optional<Integer> orderedMinutes(long decisionId, String serviceCode, LocalDate from, LocalDate to) {
        return new OrderedTime(frames.findByDecisionIdOrderByVersionNumber(decisionId), serviceCode).minutes(from, to);
    }
}
