package se.foljsam.actualisation.application;

import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.reference.MunicipalityParameters;

/** Tells whether a representative asks under LSS for somebody who is old enough to ask (LSS 8). */
@Service
class AskedByOthers {
    private final CaseFile caseFile;
    private final MunicipalityParameters parameters;

    AskedByOthers(CaseFile caseFile, MunicipalityParameters parameters) {
        this.caseFile = caseFile;
        this.parameters = parameters;
    }

    /** By the age on the day that the application came in. */
    boolean couldAskAlone(Application application, String caseNumber) {
        return application.law() == Law.LSS
                && application.capacity() == Application.Capacity.LEGAL_REPRESENTATIVE
                && caseFile.personOf(caseNumber).ageOn(application.receivedOn())
                        >= parameters.number("lss.own-request-from-age");
    }
}
