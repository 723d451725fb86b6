package se.foljsam.investigation;

import java.time.Clock;
import java.util.List;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Records that the party was told of an essential delay, with its reason (L1, FL 11). */
@ForForm
class TellDelay implements TaskUseCase<TellDelayForm> {
    private final CaseFile caseFile;
    private final ToldDelays delays;
    private final Clock clock;

    TellDelay(CaseFile caseFile, ToldDelays delays, Clock clock) {
        this.caseFile = caseFile;
        this.delays = delays;
        this.clock = clock;
    }

    @Override
    public FormView<TellDelayForm> open(TaskAtHand task) {
        Matter matter = matter(task);
        List<ToldDelay> before = delays.findByMatterIdOrderById(matter.id());
        return FormView.filledIn(new TellDelayForm(null, SwedishTime.today(clock), null, null, null))
                .show("openedOn", SwedishTime.written(SwedishTime.dateOf(matter.openedAt())))
                .show(
                        "toldBefore",
                        before.stream()
                                .filter(ToldDelay::isTold)
                                .map(one -> Markdown.of(
                                        "Den enskilde fick veta %s: %s",
                                        SwedishTime.written(one.toldOn()), one.reason()))
                                .collect(Markdown.joining("\n\n")));
    }

    @Override
    public void check(TaskAtHand task, TellDelayForm typed, Problems problems) {
        if (typed.isTold()) {
            problems.addIfAhead("toldOn", typed.toldOn(), SwedishTime.today(clock));
        }
    }

    @Override
    public Facts submit(TaskAtHand task, TellDelayForm typed) {
        Matter matter = matter(task);
        delays.save(ToldDelay.register(matter.id(), matter.careCaseId(), typed, task.userId(), clock.instant()));
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                typed.isTold() ? "Den enskilde underrättad om dröjsmål" : "Inget väsentligt dröjsmål",
                typed.isTold()
                        ? "%s, %s. Skäl: %s%s"
                                .formatted(
                                        SwedishTime.written(typed.toldOn()),
                                        typed.toldHow().swedish(),
                                        typed.reason(),
                                        typed.expectedOn() == null
                                                ? ""
                                                : " Beslut väntas " + SwedishTime.written(typed.expectedOn()) + ".")
                        : typed.reason());
        return Facts.none();
    }

    private Matter matter(TaskAtHand task) {
        return caseFile.matter(task.id(CaseVariables.MATTER_ID));
    }
}
