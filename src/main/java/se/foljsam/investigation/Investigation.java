package se.foljsam.investigation;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One version of a matter's investigation. A correction is a new version with its reason (B1, B2, B4). */
class Investigation {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long matterId;
    private int versionNumber;
    private String ownView;
    private String assessment;
    private String homeVisit;
    private String noVisitReason;
    private String heardChild;
    private String recordedBy;
    private Instant recordedAt;
    private String correctionReason;
    private List<InvestigatedArea> areas;

    /** One life area as investigated, functional states on the ICF scale. */
    record InvestigatedArea(
            String lifeArea, String ownView, String needs, String resources, int currentState, int intendedState) {}

    static Investigation record(
            long matterId, int versionNumber, InvestigateNeed typed, String by, Instant now, String correctionReason) {
        Investigation investigation = new Investigation();
        investigation.matterId = matterId;
        investigation.versionNumber = versionNumber;
        investigation.ownView = typed.ownView();
        investigation.assessment = typed.assessment();
        investigation.homeVisit = typed.homeVisit().name();
        investigation.noVisitReason = typed.noVisitReason();
        investigation.heardChild = typed.heardChild();
        investigation.recordedBy = by;
        investigation.recordedAt = now;
        investigation.correctionReason = correctionReason;
        investigation.areas = typed.areas().stream()
                .map(area -> new InvestigatedArea(
                        area.lifeArea(),
                        area.ownView(),
                        area.needs(),
                        area.resources(),
                        Integer.parseInt(area.currentState()),
                        Integer.parseInt(area.intendedState())))
                .toList();
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

    String assessment() {
        return assessment;
    }

    String homeVisit() {
        return homeVisit;
    }

    String noVisitReason() {
        return noVisitReason;
    }

    String heardChild() {
        return heardChild;
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

    Long version() {
        return version;
    }
}
