package se.foljsam.frametime;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
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

    /** A row of the table as the form computes with it; perTwoWeeks is the time as often as the table says. */
    record Standard(String activity, String level, String name, int minutes, int perTwoWeeks) {}

    /** The rows to begin with: what the matter has already, or what the case has been granted last; empty for a first investigation. */
    public List<TypedActivity> proposed(Matter matter) {
        return frames.findFirstByMatterIdOrderByVersionNumberDesc(matter.id())
                .or(() -> frames.findFirstByCareCaseIdAndDecisionIdNotNullOrderByIdDesc(matter.careCaseId()))
                .map(frame -> frame.activities().stream()
                        .filter(activity -> isOffered(activity.activity(), matter.law()))
                        .map(FrameActivity::asTyped)
                        .toList())
                .orElse(List.of());
    }

    private boolean isOffered(String activity, Law law) {
        return offered(law).stream().anyMatch(row -> row.activity().equals(activity));
    }

    /** Gives the form its choices and what it computes the frame with while somebody types. */
    public void show(FormView<?> form, Law law) {
        List<FrameRow> offered = offered(law);
        form.choices(
                        "activityChoices",
                        offered.stream()
                                .map(row -> new Choice(
                                        row.insideFrame()
                                                ? "%s (%s)"
                                                        .formatted(
                                                                row.name(),
                                                                row.every().counted(row.occasions()))
                                                : row.name() + " (utanför ramen)",
                                        row.activity()))
                                .toList())
                .show(
                        "outsideActivities",
                        offered.stream()
                                .filter(row -> !row.insideFrame())
                                .map(FrameRow::activity)
                                .toList())
                .show("standardTimes", standards());
    }

    private List<Standard> standards() {
        return table.rows().stream()
                .filter(FrameRow::insideFrame)
                .map(row -> new Standard(
                        row.activity(),
                        row.level().toString(),
                        row.name(),
                        row.minutes(),
                        row.standard().minutesInTwoWeeks()))
                .toList();
    }

    /** Activities that some service of the law can carry. */
    private List<FrameRow> offered(Law law) {
        List<String> codes = services.of(law).stream().map(CareService::code).toList();
        return table.activities().stream()
                .filter(row -> row.services().stream().anyMatch(codes::contains))
                .toList();
    }

    /**
     * Names each row that cannot be as it is.
     *
     * @param list the field that holds the rows
     * @param lifeAreas those that are investigated: an activity answers a need that is described in one of them (B6)
     */
    public void check(List<TypedActivity> typed, Collection<String> lifeAreas, String list, Problems problems) {
        for (int row = 0; row < typed.size(); row++) {
            String at = list + "[" + row + "].";
            TypedActivity one = typed.get(row);
            boolean twice = typed.stream()
                            .filter(other -> Objects.equals(other.activity(), one.activity()))
                            .count()
                    > 1;
            problems.addIf(twice, at + "activity", "finns med mer än en gång.");
            RowCheck.of(table, one.activity(), one.level())
                    .check(one, at, problems)
                    .ifPresent(found -> problems.addIf(
                            !lifeAreas.contains(found.lifeArea()),
                            at + "activity",
                            "hör till livsområdet %s, som inte är utrett. Utred det, eller ta bort aktiviteten."
                                    .formatted(found.lifeArea())));
        }
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
        List<FrameActivity> activities = new ArrayList<>();
        for (TypedActivity one : typed) {
            FrameRow row = RowCheck.of(table, one.activity(), one.level()).row().orElseThrow();
            activities.add(FrameActivity.of(row, one, table.version()));
        }
        frames.save(FrameVersion.investigated(
                matter, next, activities, table.version(), correctionReason, by, clock.instant()));
    }
}
