package se.foljsam.overview;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.Watches;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;

/** What is watched in a case, each by its day; what is watched no longer by itself. */
@Component
class CaseWatches implements CaseBody {
    private final CaseReadings readings;
    private final Watches watches;
    private final ShownWatch.Writer writer;

    CaseWatches(CaseReadings readings, Watches watches, ShownWatch.Writer writer) {
        this.readings = readings;
        this.watches = watches;
        this.writer = writer;
    }

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.OVERVIEW, CaseTab.WATCHES);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        Map<Long, String> services = readings.ordersOf(careCase.id()).stream()
                .collect(Collectors.toMap(CaseReadings.Ordered::id, CaseReadings.Ordered::service));
        Map<Boolean, List<ShownWatch>> byOpen = watches.of(careCase.caseNumber()).stream()
                .sorted(Comparator.comparing(Watch::dueAt))
                .collect(Collectors.partitioningBy(
                        watch -> watch.state() == Watch.State.OPEN,
                        Collectors.mapping(watch -> writer.of(watch, services), Collectors.toList())));
        model.addAttribute("watches", byOpen.get(true));
        model.addAttribute("endedWatches", byOpen.get(false));
        model.addAttribute(
                "movable", byOpen.get(true).stream().filter(ShownWatch::movable).toList());
    }
}
