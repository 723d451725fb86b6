package se.foljsam.investigation;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.investigation.InvestigateNeedForm.Consent;
import se.foljsam.investigation.InvestigateNeedForm.Counterpart;
import se.foljsam.investigation.InvestigateNeedForm.Direction;
import se.foljsam.investigation.InvestigateNeedForm.Manages;
import se.foljsam.investigation.InvestigateNeedForm.Need;
import se.foljsam.investigation.InvestigateNeedForm.Outcome;
import se.foljsam.investigation.InvestigateNeedForm.Outside;
import se.foljsam.investigation.InvestigateNeedForm.States;
import se.foljsam.investigation.InvestigateNeedForm.Support;
import se.foljsam.support.Filled;

/** Investigations as pure tests of this room need them. */
final class GivenInvestigation {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private GivenInvestigation() {}

    static Area area() {
        return new Area(
                "Personlig vård",
                List.of("d510", "d540"),
                "Vill duscha själv",
                new Need(
                        "Behöver stöd i duschen",
                        "Klarar att klä sig",
                        Manages.PARTS,
                        List.of(Support.SUPPORTIVE, Support.TRAINING)),
                new States("2", "1", null, "Duschar själv två gånger i veckan"));
    }

    /** What the daughter told, with oral consent of the same day. */
    static Outside outside() {
        return new Outside(
                Direction.FROM,
                Counterpart.RELATIVE,
                "dottern",
                null,
                Consent.ORAL,
                DAY,
                "Om maten",
                DAY,
                "Äter dåligt");
    }

    /** Ready, with one life area. */
    static InvestigateNeedForm form() {
        return Filled.in(
                InvestigateNeedForm.class,
                "outcome",
                Outcome.READY,
                "ownView",
                "Vill bo kvar",
                "assessment",
                "Har behov av stöd",
                "areas",
                List.of(area()));
    }
}
