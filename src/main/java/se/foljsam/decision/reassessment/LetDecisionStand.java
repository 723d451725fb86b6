package se.foljsam.decision.reassessment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.taskform.Rejected;

/** The handler lets the decision stand when a reassessment shows that nothing is to be changed (C5, C7). */
@Service
public class LetDecisionStand {
    private static final String UNCHANGED = "reassessment.unchanged";
    private final ReassessmentContacts contacts;
    private final CaseFile caseFile;
    private final MunicipalityParameters parameters;
    private final CaseMessages messages;
    private final Watches watches;

    LetDecisionStand(
            ReassessmentContacts contacts,
            CaseFile caseFile,
            MunicipalityParameters parameters,
            CaseMessages messages,
            Watches watches) {
        this.contacts = contacts;
        this.caseFile = caseFile;
        this.parameters = parameters;
        this.messages = messages;
        this.watches = watches;
    }

    /**
     * Ends a reassessment whose investigation shows that nothing is to be changed: the decision stands, and that is written down instead of a new decision. Not where the municipality always decides anew (C5).
     *
     * @throws Rejected by {@code matterId} or {@code reason}
     */
    @Transactional
    public void stands(String caseNumber, long matterId, String reason, String by) {
        Matter matter = contacts.ongoing(caseNumber, matterId);
        Rejected.fieldIf(
                alwaysDecided(), "matterId", "ska sluta med ett nytt beslut: kommunen beslutar alltid vid omprövning.");
        Rejected.fieldIf(
                !messages.trackWaits(UNCHANGED, caseNumber, CaseVariables.MATTER_ID, matterId),
                "matterId",
                "är utredd och väntar på beslut. Fatta beslutet i Uppgifter.");
        String missing = contacts.stillToContact(matter);
        Rejected.fieldIf(
                !missing.isEmpty(),
                "matterId",
                "kan inte avslutas än: anteckna först kontakten med %s.".formatted(missing));
        Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: varför beslutet står fast.");
        watches.drop(WatchKind.INVESTIGATION, caseNumber, matterId);
        caseFile.writeAuthorityJournal(caseNumber, by, "Omprövning: beslutet står fast", reason.strip());
        messages.tellTrack(UNCHANGED, caseNumber, CaseVariables.MATTER_ID, matterId);
    }

    /** Whether every reassessment ends in a new decision here (C5). */
    public boolean alwaysDecided() {
        return parameters.flag("reassessment.always-new-decision");
    }
}
