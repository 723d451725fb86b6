package se.foljsam.decision.appeal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.foljsam.casefile.document.FileList;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.Facts;
import se.foljsam.platform.UserNames;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Hands an appeal over to the court with the documents of the file, promptly and whether or not the decision was changed (L4, FL 46). Which documents went is kept as it was that day. */
@ForForm
class HandOverAppeal implements TaskUseCase<HandOverAppealForm> {
    private final AppealDesk desk;
    private final Appeals appeals;
    private final FileList fileList;
    private final MunicipalityParameters parameters;
    private final UserNames users;
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    HandOverAppeal(
            AppealDesk desk,
            Appeals appeals,
            FileList fileList,
            MunicipalityParameters parameters,
            UserNames users,
            CaseFile caseFile,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.appeals = appeals;
        this.fileList = fileList;
        this.parameters = parameters;
        this.users = users;
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<HandOverAppealForm> open(TaskAtHand task) {
        Appeal appeal = desk.appealOf(task);
        Map<String, FileList.Entry> file = fileOf(task);
        return FormView.filledIn(new HandOverAppealForm(
                        SwedishTime.today(clock), parameters.text("court.first"), List.copyOf(file.keySet()), null))
                .show("appealText", desk.text(appeal))
                .show("changedText", changed(appeal))
                .choices(
                        "documentChoices",
                        file.entrySet().stream()
                                .map(one -> new Choice(label(one.getValue()), one.getKey()))
                                .toList());
    }

    private static Markdown changed(Appeal appeal) {
        return appeal.state() == Appeal.State.CHANGING
                ? Markdown.of(
                        "**Nämnden har omprövat beslutet.** Överklagandet lämnas över även om beslutet har ändrats; det nya beslutet ska vara med. %s",
                        appeal.reconsideration())
                : Markdown.of("**Nämnden ändrar inte beslutet.** %s", appeal.reconsideration());
    }

    private static String label(FileList.Entry entry) {
        return "%s, %s".formatted(SwedishTime.written(entry.on()), entry.title());
    }

    /** The file list by keys that stay when the file grows meanwhile: the title, and which of that title. */
    private Map<String, FileList.Entry> fileOf(TaskAtHand task) {
        Map<String, FileList.Entry> file = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (FileList.Entry entry : fileList.of(caseFile.byNumber(task.caseNumber()))) {
            String key = entry.title().replaceAll(", \\d+ anteckningar", "");
            file.put(key + " " + seen.merge(key, 1, Integer::sum), entry);
        }
        return file;
    }

    @Override
    public void check(TaskAtHand task, HandOverAppealForm typed, Problems problems) {
        typed.check(desk.appealOf(task).receivedOn(), SwedishTime.today(clock), problems);
    }

    @Override
    public Facts submit(TaskAtHand task, HandOverAppealForm typed) {
        Appeal appeal = desk.appealOf(task);
        Map<String, FileList.Entry> file = fileOf(task);
        List<AppealDocument> sent = new ArrayList<>();
        file.forEach((key, entry) -> {
            if (typed.documents().contains(key)) {
                sent.add(new AppealDocument(
                        entry.on(), entry.title(), entry.by() == null ? null : users.of(entry.by())));
            }
        });
        appeal.handOver(typed, sent, task.userId());
        appeals.save(appeal);
        watches.happened(WatchKind.APPEAL, task.caseNumber(), appeal.id(), typed.handedOverOn());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Överklagande överlämnat",
                "Till %s %s med %d handlingar. Beslutet gäller tills något annat är bestämt.%s"
                        .formatted(
                                typed.court(),
                                SwedishTime.written(typed.handedOverOn()),
                                sent.size(),
                                typed.remarks() == null ? "" : " " + typed.remarks()));
        return Facts.none();
    }
}
