package se.foljsam.investigation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.PartyHeard;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;

/** Communicates the material before a decision against the party, waits for the answer and tells whether it was done (L2: FL 25, SoL 14:8, LSS 8 a). */
@Service
class HearParty implements PartyHeard, WatchFacts {
    private final Communications communications;
    private final Investigations investigations;
    private final CaseFile caseFile;
    private final Watches watches;

    HearParty(Communications communications, Investigations investigations, CaseFile caseFile, Watches watches) {
        this.communications = communications;
        this.investigations = investigations;
        this.caseFile = caseFile;
        this.watches = watches;
    }

    /**
     * What went to the party.
     *
     * @param toldOfRight whether the party was told of the right to speak before the board
     */
    record Material(LocalDate on, InvestigateNeedForm.Way how, String what, boolean toldOfRight) {}

    /** The last communication of the matter's material; empty if it never was. */
    Optional<Communication> last(long matterId) {
        return communications.findFirstByMatterIdOrderByIdDesc(matterId);
    }

    /** The last day to answer what goes to the party on this day: counted by the table. */
    LocalDate answerBy(String caseNumber, Matter matter, LocalDate communicatedOn) {
        return watches.wouldBeDue(WatchKind.COMMUNICATION, caseNumber, matter.id(), facts(matter, communicatedOn))
                .orElseThrow();
    }

    /** The material has gone to the party. The time to answer is watched from the day it went. */
    void communicate(String caseNumber, Matter matter, Material typed, String by) {
        LocalDate answerBy = answerBy(caseNumber, matter, typed.on());
        communications.save(Communication.communicated(matter.id(), matter.careCaseId(), typed, answerBy, by));
        watches.arm(WatchKind.COMMUNICATION, caseNumber, matter.id(), facts(matter, typed.on()));
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                "Underlaget kommunicerat",
                "Den enskilde har fått ta del av underlaget %s (%s), kan svara till och med %s och vet om rätten att lämna uppgifter muntligt inför nämnden. %s"
                        .formatted(
                                SwedishTime.written(typed.on()),
                                typed.how().swedish(),
                                SwedishTime.written(answerBy),
                                typed.what()));
    }

    /** Registers the party's answer, or that none will come. */
    void answered(String caseNumber, long matterId, ReceiveAnswerForm typed, String by) {
        Communication waiting = last(matterId).orElseThrow();
        waiting.answerBy(lastDay(caseNumber, waiting));
        if (typed.isAnswer()) {
            waiting.answered(typed.answeredOn(), typed.answeredHow(), typed.answer(), by);
            watches.happened(WatchKind.COMMUNICATION, caseNumber, matterId, typed.answeredOn());
        } else {
            waiting.withoutAnswer(by);
            watches.drop(WatchKind.COMMUNICATION, caseNumber, matterId);
        }
        communications.save(waiting);
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                typed.isAnswer() ? "Den enskilde har svarat på underlaget" : "Den enskilde avstår från att svara",
                typed.isAnswer()
                        ? "%s, %s. %s"
                                .formatted(
                                        SwedishTime.written(typed.answeredOn()),
                                        typed.answeredHow().swedish(),
                                        typed.answer())
                        : typed.noAnswerNote());
    }

    /** An answer that came when its time was over is heard all the same. Nothing if the material has an answer, or was never communicated. */
    void answeredLate(String caseNumber, long matterId, InvestigateNeedForm.Communicated typed, String by) {
        last(matterId).filter(Communication::isUnanswered).ifPresent(unanswered -> {
            unanswered.answeredLate(typed.lateAnsweredOn(), typed.lateAnswer(), by);
            communications.save(unanswered);
            caseFile.writeAuthorityJournal(
                    caseNumber,
                    by,
                    "Den enskilde har svarat på underlaget",
                    "Svaret kom %s, efter svarstiden. %s"
                            .formatted(SwedishTime.written(typed.lateAnsweredOn()), typed.lateAnswer()));
        });
    }

    /** The last day to answer has passed: the matter goes on without an answer. */
    void timeIsOver(String caseNumber, long matterId) {
        LocalDate lastDay = endWithoutAnswer(caseNumber, matterId);
        caseFile.writeAuthorityJournal(
                caseNumber,
                caseFile.byNumber(caseNumber).handler(),
                "Svarstiden är ute",
                "Inget svar på underlaget har kommit till och med %s.".formatted(SwedishTime.written(lastDay)));
    }

    /** The matter was decided while the answer was waited for. */
    void decidedMeanwhile(String caseNumber, long matterId) {
        endWithoutAnswer(caseNumber, matterId);
    }

    private LocalDate endWithoutAnswer(String caseNumber, long matterId) {
        Communication waiting = last(matterId).orElseThrow();
        waiting.answerBy(lastDay(caseNumber, waiting));
        waiting.withoutAnswer(caseFile.byNumber(caseNumber).handler());
        communications.save(waiting);
        watches.drop(WatchKind.COMMUNICATION, caseNumber, matterId);
        return waiting.answerBy();
    }

    @Override
    public Optional<Hearing> in(long matterId) {
        return last(matterId)
                .map(HearParty::hearing)
                .or(() -> investigations
                        .findFirstByMatterIdOrderByVersionNumberDesc(matterId)
                        .filter(investigation -> investigation.notCommunicatedGround() != null)
                        .map(investigation -> new Hearing(
                                null, null, null, false, null, null, false, investigation.notCommunicatedWhy())));
    }

    private static Hearing hearing(Communication one) {
        return new Hearing(
                one.communicatedOn(),
                one.communicatedHow().swedish(),
                one.answerBy(),
                one.state() == Communication.State.WAITING,
                one.answeredOn(),
                one.answer(),
                one.isToldOfRightToSpeak(),
                null);
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.COMMUNICATION
                ? last(subjectId).map(one -> facts(caseFile.matter(subjectId), one.communicatedOn()))
                : Optional.empty();
    }

    private DeadlineFacts facts(Matter matter, LocalDate communicatedOn) {
        boolean child = caseFile.personOf(caseFile.byId(matter.careCaseId()).caseNumber())
                .isChildOn(communicatedOn);
        return DeadlineFacts.from(matter.law().name(), child, StartEvent.COMMUNICATED, communicatedOn);
    }

    /** A person may have moved the watch: its day is the one that counts. */
    private LocalDate lastDay(String caseNumber, Communication waiting) {
        return watches.open(WatchKind.COMMUNICATION, caseNumber, waiting.matterId())
                .map(Watch::dueOn)
                .orElse(waiting.answerBy());
    }
}
