package se.foljsam.investigation;

import java.util.List;
import se.foljsam.frametime.TypedActivity;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What the investigation found: {@code investigate-need.form} (B1, B2, B4, B5), with the activities that the frame is computed from (B7). */
record InvestigateNeed(
        Outcome outcome,
        String ownView,
        List<Area> areas,
        HomeVisit homeVisit,
        String noVisitReason,
        String heardChild,
        String assessment,
        String withdrawalReason,
        List<TypedActivity> activities)
        implements Checked {

    /** Where the investigation leads. */
    enum Outcome {
        READY,
        WITHDRAWN
    }

    /** Whether the person was visited at home (B5). */
    enum HomeVisit {
        MADE,
        PLAINLY_UNNECESSARY
    }

    /**
     * One life area that the application concerns.
     *
     * @param currentState functional state now, ICF scale: 0 to 4, 8 not specified, 9 not applicable
     * @param intendedState functional state aimed at, same scale
     */
    record Area(
            String lifeArea,
            String ownView,
            String needs,
            String resources,
            String currentState,
            String intendedState) {}

    boolean isReady() {
        return outcome == Outcome.READY;
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(!isReady(), "withdrawalReason", withdrawalReason, "behöver fyllas i när ansökan återtas.");
        if (!isReady()) {
            return;
        }
        problems.requireIf(true, "ownView", ownView, "behöver fyllas i med den enskildes egen uppfattning.");
        problems.requireIf(
                true, "assessment", assessment, "behöver fyllas i, skild från den enskildes egen uppfattning.");
        problems.addIf(areas.isEmpty(), "areas", "minst ett livsområde behöver utredas.");
        problems.requireIf(true, "homeVisit", homeVisit, "behöver väljas.");
        problems.requireIf(
                homeVisit == HomeVisit.PLAINLY_UNNECESSARY,
                "noVisitReason",
                noVisitReason,
                "behöver fyllas i när inget hembesök görs.");
        for (int row = 0; row < areas.size(); row++) {
            boolean twice = areas.stream()
                            .map(Area::lifeArea)
                            .filter(areas.get(row).lifeArea()::equals)
                            .count()
                    > 1;
            problems.addIf(twice, "areas[" + row + "].lifeArea", "finns med mer än en gång.");
        }
    }
}
