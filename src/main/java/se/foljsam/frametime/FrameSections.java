package se.foljsam.frametime;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.frametime.FrameReadings.Activity;
import se.foljsam.frametime.FrameReadings.Move;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageSection;
import se.foljsam.page.Reader;

/** The frame with its activities and how the levels have changed: on the case with why, on a unit's order what and how much (B7, B11, B12, J3). */
interface FrameSections {
    String NAME = "ramtid";

    /** Activities as a page shows them, with the sum of those inside the frame. */
    record Shown(long decisionId, String table, List<Activity> activities, List<Move> moves) {
        public boolean hasFrame() {
            return activities.stream().anyMatch(Activity::insideFrame);
        }

        public String frame() {
            return new FrameTime(activities.stream()
                            .filter(Activity::insideFrame)
                            .mapToInt(activity -> activity.time().minutesInTwoWeeks())
                            .sum())
                    .asText();
        }

        public boolean isExample() {
            return activities.stream().anyMatch(Activity::exampleValue);
        }
    }

    /** On the case: every decision that has activities. */
    @Component
    @Order(34)
    static class OfTheCase implements CaseSection {
        private final FrameReadings readings;

        OfTheCase(FrameReadings readings) {
            this.readings = readings;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public CaseTab tab() {
            return CaseTab.DECISIONS;
        }

        @Override
        public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
            List<Shown> frames = readings.newestOf(careCase.id()).stream()
                    .map(version -> new Shown(
                            version.decisionId(),
                            version.table(),
                            readings.activitiesOf(version.id()),
                            readings.movesOf(version.decisionId())))
                    .toList();
            model.addAttribute("frames", frames);
            return frames.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.SHOWN);
        }
    }

    /** On a unit's order: its own activities. Why a level was changed stands in the authority's file. */
    @Component
    @Order(34)
    static class OfTheOrder implements PageSection<UnitsOrder> {
        private final FrameReadings readings;

        OfTheOrder(FrameReadings readings) {
            this.readings = readings;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
            Shown frame = new Shown(
                    order.decisionId(),
                    "",
                    readings.activitiesOfOrder(order.orderId()),
                    readings.movesOfOrder(order.orderId()));
            model.addAttribute("frame", frame);
            return frame.activities().isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.SHOWN);
        }
    }
}
