package se.foljsam.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.frametime.InvestigatedFrames;
import se.foljsam.investigation.InvestigateNeedForm.Answer;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.investigation.InvestigateNeedForm.Consent;
import se.foljsam.investigation.InvestigateNeedForm.Counterpart;
import se.foljsam.investigation.InvestigateNeedForm.HomeVisit;
import se.foljsam.investigation.InvestigateNeedForm.Outside;
import se.foljsam.investigation.InvestigateNeedForm.Visit;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;

/** Names what stands in the way of an investigation, from what the case, its tables and the day say (A7, B1, B3, B5, B7, B8, L2). */
@Service
class CheckInvestigation {
    private final CaseFile caseFile;
    private final LifeAreaTable table;
    private final ProviderUnits units;
    private final DecisionBook decisions;
    private final HearParty hearParty;
    private final InvestigatedFrames frames;
    private final Clock clock;

    CheckInvestigation(
            CaseFile caseFile,
            LifeAreaTable table,
            ProviderUnits units,
            DecisionBook decisions,
            HearParty hearParty,
            InvestigatedFrames frames,
            Clock clock) {
        this.caseFile = caseFile;
        this.table = table;
        this.units = units;
        this.decisions = decisions;
        this.hearParty = hearParty;
        this.frames = frames;
        this.clock = clock;
    }

    void check(String caseNumber, Matter matter, InvestigateNeedForm typed, Problems problems) {
        LocalDate today = SwedishTime.today(clock);
        problems.requireIf(
                isChild(caseNumber),
                "heardChild",
                typed.visit().heardChild(),
                "behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.");
        checkAreas(typed.areas(), today, problems);
        for (int row = 0; row < typed.outside().size(); row++) {
            checkOutside(typed.outside().get(row), "outside[" + row + "].", today, problems);
        }
        checkVisit(matter, typed.visit(), today, problems);
        checkHearing(matter, typed, today, problems);
        frames.check(typed.activities(), lifeAreas(typed), "activities", problems);
    }

    /**
     * A correction is held to the activities and the child's view.
     *
     * @throws Rejected by the first field that cannot be as it is
     */
    void refuseCorrection(String caseNumber, InvestigateNeedForm now) {
        Problems.rejectFirst(problems -> frames.check(now.activities(), lifeAreas(now), "activities", problems));
        String heard = now.visit().heardChild();
        Rejected.fieldIf(
                isChild(caseNumber) && (heard == null || heard.isBlank()),
                "heardChild",
                "behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.");
    }

    private void checkAreas(List<Area> areas, LocalDate today, Problems problems) {
        Map<String, LifeAreaTable.Element> elements = table.elementsOn(today).stream()
                .collect(Collectors.toMap(LifeAreaTable.Element::code, Function.identity()));
        for (int row = 0; row < areas.size(); row++) {
            Area area = areas.get(row);
            problems.addIf(
                    area.elements().stream()
                            .anyMatch(code -> !elements.get(code).lifeArea().equals(area.lifeArea())),
                    "areas[" + row + "].elements",
                    "hör till ett annat livsområde.");
            problems.addIf(
                    area.states().goal() != null
                            && table.repeatsTheLaw(area.states().goal()),
                    "areas[" + row + "].goal",
                    "säger bara det som lagen säger om alla. Skriv vad den enskilde själv ska klara eller uppleva.");
        }
    }

    private void checkOutside(Outside row, String at, LocalDate today, Problems problems) {
        boolean sameBoard = row.counterpart() == Counterpart.PROVIDER
                && row.unitCode() != null
                && units.isUnderSameBoard(row.unitCode());
        problems.addIf(
                row.consent() == Consent.NOT_NEEDED && !sameBoard,
                at + "consent",
                "behövs: bara mellan handläggaren och en utförare under samma nämnd får uppgifter gå utan samtycke.");
        problems.addIfAhead(at + "consentOn", row.consentOn(), today);
        problems.addIfAhead(at + "informationOn", row.informationOn(), today);
    }

    private void checkVisit(Matter matter, Visit visit, LocalDate today, Problems problems) {
        boolean newApplicant = decisions.inForceIn(matter.careCaseId()).isEmpty();
        problems.requireIf(newApplicant, "homeVisit", visit.homeVisit(), "behöver väljas.");
        if (visit.homeVisit() == HomeVisit.MADE) {
            problems.addIfAhead("visitedOn", visit.visitedOn(), today);
        }
    }

    private void checkHearing(Matter matter, InvestigateNeedForm typed, LocalDate today, Problems problems) {
        problems.addIfAhead("lateAnsweredOn", typed.communicated().lateAnsweredOn(), today);
        if (typed.isCommunicated()) {
            problems.addIfAhead("communicatedOn", typed.communicated().communicatedOn(), today);
            problems.addIf(
                    !typed.communicated().communicatedOn().isAfter(today)
                            && hearParty
                                    .answerBy(
                                            caseFile.byId(matter.careCaseId()).caseNumber(),
                                            matter,
                                            typed.communicated().communicatedOn())
                                    .isBefore(today),
                    "communicatedOn",
                    "ligger så långt tillbaka att svarstiden redan är ute.");
        }
        boolean unheard = typed.isReady()
                && typed.hearing().against() == Answer.YES
                && hearParty.last(matter.id()).isEmpty();
        problems.requireIf(
                unheard,
                "notCommunicated",
                typed.hearing().notCommunicated(),
                "behöver väljas, eller kommunicera underlaget först: den enskilde får inte del av det efteråt.");
    }

    private static List<String> lifeAreas(InvestigateNeedForm typed) {
        return typed.areas().stream().map(Area::lifeArea).toList();
    }

    private boolean isChild(String caseNumber) {
        return caseFile.personOf(caseNumber).isChildOn(SwedishTime.today(clock));
    }
}
