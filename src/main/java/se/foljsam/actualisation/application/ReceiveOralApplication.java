package se.foljsam.actualisation.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.OralApplication;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;

/** An application made in person to the handler: registered and investigated at once. */
@Service
class ReceiveOralApplication implements OralApplication {
    private final CaseFile caseFile;
    private final Applications applications;
    private final Clock clock;

    ReceiveOralApplication(CaseFile caseFile, Applications applications, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public long receive(String caseNumber, Law law, String concerns, LocalDate receivedOn, String by) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        Application.Kind kind = law == Law.LSS ? Application.Kind.REQUEST : Application.Kind.APPLICATION;
        CameIn said = CameIn.fromThePerson(kind, law, receivedOn, Application.Channel.IN_PERSON, concerns, false);
        Application application = Application.register(careCase, said, by, clock.instant());
        application.informed(receivedOn);
        application.investigate();
        applications.save(application);
        caseFile.openMatter(caseNumber, Matter.Kind.valueOf(kind.name()), law, application.id());
        caseFile.writeAuthorityJournal(
                caseNumber, by, "Muntlig " + kind.swedish(), "Den enskilde ansöker muntligt. " + concerns);
        return application.id();
    }
}
