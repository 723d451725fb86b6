package se.foljsam.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.investigation.InvestigateNeedForm.Answer;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.investigation.InvestigateNeedForm.Consent;
import se.foljsam.investigation.InvestigateNeedForm.Counterpart;
import se.foljsam.investigation.InvestigateNeedForm.Direction;
import se.foljsam.investigation.InvestigateNeedForm.HomeVisit;
import se.foljsam.investigation.InvestigateNeedForm.Manages;
import se.foljsam.investigation.InvestigateNeedForm.Need;
import se.foljsam.investigation.InvestigateNeedForm.NotCommunicated;
import se.foljsam.investigation.InvestigateNeedForm.Outside;
import se.foljsam.investigation.InvestigateNeedForm.States;
import se.foljsam.investigation.InvestigateNeedForm.Support;

/** One version of a matter's investigation. What is communicated, and what is corrected, is a new version (B1 to B6, B8 to B10). What was not asked at the time is null. */
class Investigation {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long matterId;
    private int versionNumber;
    private String ownView;
    private String facts;
    private String objection;
    private String assessment;
    private HomeVisit homeVisit;
    private LocalDate visitedOn;
    private String noVisitReason;
    private Answer relativeCares;
    private String relativeView;
    private String heardChild;
    private boolean leafletHandedOver;
    private Answer againstTheParty;
    private NotCommunicated notCommunicatedGround;
    private String notCommunicatedWhy;
    private Long relatedFactorReviewId;
    private String recordedBy;
    private Instant recordedAt;
    private String correctionReason;
    private List<InvestigatedArea> areas;
    private List<OutsideInformation> outside;

    /**
     * One life area as investigated, functional states on the ICF scale.
     *
     * @param elements codes, by comma
     * @param support names of {@link Support}, by comma
     */
    record InvestigatedArea(
            String lifeArea,
            String elements,
            String ownView,
            String needs,
            String resources,
            Manages manages,
            String support,
            int currentState,
            int intendedState,
            GoalKind goalKind,
            String worseReason,
            String goal) {

        static InvestigatedArea of(Area area) {
            return new InvestigatedArea(
                    area.lifeArea(),
                    area.elements().isEmpty() ? null : String.join(",", area.elements()),
                    area.ownView(),
                    area.need().needs(),
                    area.need().resources(),
                    area.need().manages(),
                    area.need().support().stream().map(Enum::name).collect(Collectors.joining(",")),
                    Integer.parseInt(area.states().currentState()),
                    Integer.parseInt(area.states().intendedState()),
                    area.states().goalKind(),
                    area.states().worseReason(),
                    area.states().goal());
        }

        Area typed() {
            return new Area(
                    lifeArea,
                    elements == null ? List.of() : List.of(elements.split(",")),
                    ownView,
                    new Need(needs, resources, manages, supportAsTyped()),
                    new States(String.valueOf(currentState), String.valueOf(intendedState), worseReason, goal));
        }

        private List<Support> supportAsTyped() {
            return support == null || support.isEmpty()
                    ? List.of()
                    : List.of(support.split(",")).stream().map(Support::valueOf).toList();
        }
    }

    /** Information from or to somebody else, with its consent (B3). */
    record OutsideInformation(
            Direction direction,
            Counterpart counterpart,
            String whom,
            String unitCode,
            Consent consent,
            LocalDate consentOn,
            String consentScope,
            LocalDate informationOn,
            String information) {

        static OutsideInformation of(Outside row) {
            return new OutsideInformation(
                    row.direction(),
                    row.counterpart(),
                    row.whom(),
                    row.unitCode(),
                    row.consent(),
                    row.consentOn(),
                    row.consentScope(),
                    row.informationOn(),
                    row.information());
        }

        Outside typed() {
            return new Outside(
                    direction,
                    counterpart,
                    whom,
                    unitCode,
                    consent,
                    consentOn,
                    consentScope,
                    informationOn,
                    information);
        }
    }

    static Investigation record(
            long matterId,
            int versionNumber,
            InvestigateNeedForm typed,
            Long relatedFactorReviewId,
            String by,
            Instant now,
            String correctionReason) {
        Investigation investigation = new Investigation();
        investigation.matterId = matterId;
        investigation.versionNumber = versionNumber;
        investigation.ownView = typed.account().ownView();
        investigation.facts = typed.account().facts();
        investigation.objection = typed.account().objection();
        investigation.assessment = typed.account().assessment();
        investigation.homeVisit = typed.visit().homeVisit();
        investigation.visitedOn = typed.visit().visitedOn();
        investigation.noVisitReason = typed.visit().noVisitReason();
        investigation.relativeCares = typed.relative().relativeCares();
        investigation.relativeView = typed.relative().relativeView();
        investigation.heardChild = typed.visit().heardChild();
        investigation.leafletHandedOver = typed.visit().leafletHandedOver();
        investigation.againstTheParty = typed.hearing().against();
        investigation.notCommunicatedGround = typed.hearing().notCommunicated();
        investigation.notCommunicatedWhy = typed.hearing().notCommunicatedWhy();
        investigation.relatedFactorReviewId = relatedFactorReviewId;
        investigation.recordedBy = by;
        investigation.recordedAt = now;
        investigation.correctionReason = correctionReason;
        investigation.areas = typed.areas().stream().map(InvestigatedArea::of).toList();
        investigation.outside =
                typed.outside().stream().map(OutsideInformation::of).toList();
        return investigation;
    }

    Long id() {
        return id;
    }

    Long matterId() {
        return matterId;
    }

    int versionNumber() {
        return versionNumber;
    }

    String ownView() {
        return ownView;
    }

    String facts() {
        return facts;
    }

    String objection() {
        return objection;
    }

    String assessment() {
        return assessment;
    }

    HomeVisit homeVisit() {
        return homeVisit;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    String noVisitReason() {
        return noVisitReason;
    }

    Answer relativeCares() {
        return relativeCares;
    }

    String relativeView() {
        return relativeView;
    }

    String heardChild() {
        return heardChild;
    }

    boolean isLeafletHandedOver() {
        return leafletHandedOver;
    }

    Answer againstTheParty() {
        return againstTheParty;
    }

    NotCommunicated notCommunicatedGround() {
        return notCommunicatedGround;
    }

    String notCommunicatedWhy() {
        return notCommunicatedWhy;
    }

    /** The related factors as they were gone through for this version; null if they were not. */
    Long relatedFactorReviewId() {
        return relatedFactorReviewId;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String correctionReason() {
        return correctionReason;
    }

    List<InvestigatedArea> areas() {
        return areas;
    }

    List<OutsideInformation> outside() {
        return outside;
    }

    Long version() {
        return version;
    }
}
