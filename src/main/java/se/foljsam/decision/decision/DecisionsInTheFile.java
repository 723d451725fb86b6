package se.foljsam.decision.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.document.FileList;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.decision.appeal.Appeals;
import se.foljsam.decision.appeal.CourtJudgments;

/** The decisions of a case with its appeals and judgments, for the list of its file. */
@Component
@Order(2)
class DecisionsInTheFile implements FileList.Part {
    private final CareDecisions decisions;
    private final Appeals appeals;
    private final CourtJudgments judgments;

    DecisionsInTheFile(CareDecisions decisions, Appeals appeals, CourtJudgments judgments) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.judgments = judgments;
    }

    @Override
    public List<FileList.Entry> of(CareCase careCase) {
        List<FileList.Entry> entries = new ArrayList<>();
        decisions.findByCareCaseIdOrderById(careCase.id()).stream()
                .filter(decision -> decision.courtCaseNumber() == null)
                .forEach(decision -> entries.add(new FileList.Entry(
                        decision.decidedOn(),
                        "Beslut, " + decision.outcome().name().toLowerCase(Locale.ROOT),
                        decision.decidedBy())));
        appeals.findByCareCaseIdOrderById(careCase.id())
                .forEach(appeal -> entries.add(new FileList.Entry(appeal.receivedOn(), "Överklagande", null)));
        judgments
                .findByCareCaseIdOrderById(careCase.id())
                .forEach(judgment -> entries.add(new FileList.Entry(
                        judgment.judgedOn(),
                        "Avgörande av %s, mål nr %s".formatted(judgment.court(), judgment.courtCaseNumber()),
                        null)));
        return entries;
    }
}
