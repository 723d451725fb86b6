package se.foljsam.frametime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.taskform.Markdown;

/** Several activities together: their frame, the services that carry them, and how they read (B7, B11, D8). */
final class FrameActivities {

    private FrameActivities() {}

    /** The frame of these activities; what lies outside does not enter it. */
    static FrameTime sum(List<FrameActivity> activities) {
        return activities.stream()
                .filter(FrameActivity::insideFrame)
                .map(FrameActivity::time)
                .reduce(FrameTime.NONE, FrameTime::plus);
    }

    /** What each of these services carries, in the order of the activities; what none of them can carry is left out. */
    static List<ServiceFrame> carriedBy(List<FrameActivity> activities, List<String> serviceCodes) {
        Map<String, List<FrameActivity>> byService = activities.stream()
                .flatMap(activity -> Optional.ofNullable(activity.carriedBy(serviceCodes)).stream())
                .collect(Collectors.groupingBy(FrameActivity::serviceCode, LinkedHashMap::new, Collectors.toList()));
        return byService.entrySet().stream()
                .map(entry -> ServiceFrame.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Activities and frame; empty if there are none. */
    static Markdown asText(List<FrameActivity> activities) {
        if (activities.isEmpty()) {
            return Markdown.NONE;
        }
        Markdown lines = activities.stream()
                .map(activity -> Markdown.of(
                        "- %s: %s", activity.asText(), activity.time().asHours()))
                .collect(Markdown.joining("\n"));
        boolean example = activities.stream().anyMatch(FrameActivity::exampleValue);
        return Markdown.of(
                "**Aktiviteter och ramtid**\n\n%s\n\n**Ramtid:** %s%s",
                lines, sum(activities).asText(), example ? ", räknad med exempelvärden." : ".");
    }
}
