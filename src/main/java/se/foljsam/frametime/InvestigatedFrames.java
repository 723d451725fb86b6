package se.foljsam.frametime;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;

/** The activities that an investigation sets, by level and how often, which the frame is computed from (B6, B7, B11). */
@Service
public class InvestigatedFrames {
    private final FrameTable table;
    private final FrameVersions frames;
    private final CareServices services;
    private final Clock clock;

    InvestigatedFrames(FrameTable table, FrameVersions frames, CareServices services, Clock clock) {
        this.table = table;
        this.frames = frames;
        this.services = services;
        this.clock = clock;
    }

    /** The rows to begin with: what the matter has already, or what the case has been granted last; empty for a first investigation. */
    public List<TypedActivity> proposed(Matter matter) {
        return frames.findFirstByMatterIdOrderByVersionNumberDesc(matter.id())
                .or(() -> frames.findFirstByCareCaseIdAndDecisionIdNotNullOrderByIdDesc(matter.careCaseId()))
                .map(frame -> of(matter.law()).still(frame.activities()))
                .orElse(List.of());
    }

    private InvestigatedActivities of(Law law) {
        return new InvestigatedActivities(
                table, services.of(law).stream().map(CareService::code).toList());
    }

    /** Gives the form its choices and what it computes the frame with while somebody types. */
    public void show(FormView<?> form, Law law) {
        InvestigatedActivities offered = of(law);
        form.choices("activityChoices", offered.choices())
                .show("outsideActivities", offered.outside())
                .show("standardTimes", InvestigatedActivities.standards(table));
    }

    /**
     * Names each row that cannot be as it is.
     *
     * @param list the field that holds the rows
     * @param lifeAreas those that are investigated: an activity answers a need that is described in one of them (B6)
     */
    public void check(List<TypedActivity> typed, Collection<String> lifeAreas, String list, Problems problems) {
        InvestigatedActivities.check(table, typed, lifeAreas, list, problems);
    }

    /**
     * Keeps a version. The rows have passed {@link #check}. Nothing is kept where there are no activities and never were.
     *
     * @param correctionReason null unless the investigation is corrected
     */
    public void keep(Matter matter, List<TypedActivity> typed, String correctionReason, String by) {
        int next = frames.findFirstByMatterIdOrderByVersionNumberDesc(matter.id())
                .map(last -> last.versionNumber() + 1)
                .orElse(1);
        if (typed.isEmpty() && next == 1) {
            return;
        }
        frames.save(FrameVersion.investigated(
                matter,
                next,
                InvestigatedActivities.computed(table, typed),
                table.version(),
                correctionReason,
                by,
                clock.instant()));
    }
}
