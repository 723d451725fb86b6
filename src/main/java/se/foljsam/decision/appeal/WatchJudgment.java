package se.foljsam.decision.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Watches whether a judgment is appealed in turn, by the person or by the board (C11). The judgment is in force meanwhile (L5). When the time is over and nobody has, the appeal is settled. */
@ForForm
class WatchJudgment implements TaskUseCase<WatchJudgmentForm> {
    private final AppealDesk desk;
    private final Appeals appeals;
    private final CourtJudgments judgments;
    private final MunicipalityParameters parameters;
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    WatchJudgment(
            AppealDesk desk,
            Appeals appeals,
            CourtJudgments judgments,
            MunicipalityParameters parameters,
            CaseFile caseFile,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.appeals = appeals;
        this.judgments = judgments;
        this.parameters = parameters;
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<WatchJudgmentForm> open(TaskAtHand task) {
        CourtJudgment judgment = judgmentOf(desk.appealOf(task));
        return FormView.filledIn(new WatchJudgmentForm(null, null, parameters.text("court.second"), null))
                .show(
                        "judgmentText",
                        Markdown.of(
                                "**%s, %s, mål nr %s.** %s",
                                judgment.court(),
                                SwedishTime.written(judgment.judgedOn()),
                                judgment.courtCaseNumber(),
                                judgment.whatItSays()));
    }

    @Override
    public void check(TaskAtHand task, WatchJudgmentForm typed, Problems problems) {
        Appeal appeal = desk.appealOf(task);
        typed.check(
                judgmentOf(appeal).judgedOn(),
                watches.open(WatchKind.JUDGMENT_APPEAL, task.caseNumber(), appeal.id())
                        .map(Watch::dueOn),
                SwedishTime.today(clock),
                problems);
    }

    @Override
    public Facts submit(TaskAtHand task, WatchJudgmentForm typed) {
        Appeal appeal = desk.appealOf(task);
        CourtJudgment judgment = judgmentOf(appeal);
        LocalDate today = SwedishTime.today(clock);
        if (typed.isAppealed()) {
            judgment.appealed(
                    typed.outcome() == WatchJudgmentForm.Outcome.APPEALED_BY_BOARD
                            ? CourtJudgment.Party.BOARD
                            : CourtJudgment.Party.PERSON,
                    typed.appealedOn());
            appeal.goesTo(typed.court());
        } else {
            judgment.stands(today);
            appeal.settle(today);
        }
        judgments.save(judgment);
        appeals.save(appeal);
        watches.happened(WatchKind.JUDGMENT_APPEAL, task.caseNumber(), appeal.id());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                typed.isAppealed() ? "Avgörandet överklagat" : "Avgörandet står fast",
                words(typed));
        if (!typed.isAppealed()) {
            caseFile.settle(task.caseNumber());
        }
        return Facts.of(CaseVariables.JUDGMENT_APPEALED, typed.isAppealed());
    }

    private static String words(WatchJudgmentForm typed) {
        String what = switch (typed.outcome()) {
            case FINAL -> "Ingen har överklagat i tid.";
            case APPEALED_BY_PERSON ->
                "Den enskilde har överklagat till %s %s."
                        .formatted(typed.court(), SwedishTime.written(typed.appealedOn()));
            case APPEALED_BY_BOARD ->
                "Nämnden har överklagat till %s %s.".formatted(typed.court(), SwedishTime.written(typed.appealedOn()));
        };
        return typed.note() == null ? what : what + " " + typed.note();
    }

    private CourtJudgment judgmentOf(Appeal appeal) {
        List<CourtJudgment> registered = judgments.findByAppealIdOrderById(appeal.id());
        return registered.get(registered.size() - 1);
    }
}
