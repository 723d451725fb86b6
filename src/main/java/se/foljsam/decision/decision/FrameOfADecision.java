package se.foljsam.decision.decision;

import java.util.List;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.frametime.GrantedFrames;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Problems;

/** What the investigated activities say of a decision: the services they call for, their extent, and the hours that a delegation may depend on, which nobody types otherwise than they are computed (B7, C3). */
@Component
class FrameOfADecision {
    private final GrantedFrames frames;
    private final Groundwork groundwork;

    FrameOfADecision(GrantedFrames frames, Groundwork groundwork) {
        this.frames = frames;
        this.groundwork = groundwork;
    }

    /** The activities and their frame; empty if there are none. */
    Markdown asText(Matter matter) {
        return frames.asText(matter);
    }

    /** A row for each service that the activities call for, with the goal that was set in their life area (B8); empty if there are none. */
    List<DecideForm.Service> rows(Matter matter, String onlyGround, String unit) {
        return frames.proposed(matter).stream()
                .map(frame -> DecideForm.Service.granted(
                        frame.serviceCode(),
                        frame.extent(),
                        frame.hoursAMonth(),
                        onlyGround,
                        frame.lifeAreas().get(0),
                        groundwork.goalOf(matter, frame.lifeAreas().get(0)),
                        unit))
                .toList();
    }

    /** Names each granted service with other hours than its activities give. Where a delegation depends on them they cannot be left out. */
    void check(Matter matter, DecideForm typed, Problems problems) {
        List<ServiceFrame> carried = frames.carriedBy(
                matter,
                typed.granted().stream().map(DecideForm.Service::serviceCode).toList());
        for (int row = 0; row < typed.services().size(); row++) {
            DecideForm.Service service = typed.services().get(row);
            for (ServiceFrame frame : carried) {
                problems.addIf(
                        service.isGranted()
                                && service.hoursPerMonth() != null
                                && frame.serviceCode().equals(service.serviceCode())
                                && !frame.hoursAMonth().equals(service.hoursPerMonth()),
                        DecideForm.at(row) + "hoursPerMonth",
                        "räknas ur aktiviteterna och är %d.".formatted(frame.hoursAMonth()));
            }
        }
    }

    /** Keeps what the granted services carry. */
    void keep(Matter matter, CareDecision decision, String by) {
        frames.decided(
                matter,
                decision.id(),
                decision.granted().stream().map(DecidedService::serviceCode).toList(),
                by);
    }
}
