package se.foljsam.actualisation.oncall;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import se.foljsam.actualisation.application.Application;
import se.foljsam.actualisation.application.Applications;
import se.foljsam.actualisation.application.CameIn;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;

/** Keeps a grant made out of hours as an urgent application, and tells the handler and the unit that gives the help (A5). */
@Service
class KeepOnCallGrant {
    private final CaseFile caseFile;
    private final Applications applications;
    private final OnCallGrants grants;
    private final CaseMessageBoard board;
    private final Clock clock;

    KeepOnCallGrant(
            CaseFile caseFile, Applications applications, OnCallGrants grants, CaseMessageBoard board, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.grants = grants;
        this.board = board;
        this.clock = clock;
    }

    /**
     * Answers with the facts of the application.
     *
     * @param began the instant that the help began
     * @param toHandler what the handler is told
     */
    Facts keep(
            CareCase careCase,
            String userId,
            GrantOnCallForm typed,
            Instant began,
            ProviderUnit unit,
            String toHandler) {
        String number = careCase.caseNumber();
        CameIn what = CameIn.fromThePerson(
                Application.Kind.APPLICATION,
                Law.SOL,
                SwedishTime.today(clock),
                Application.Channel.ON_CALL,
                typed.asked(),
                true);
        Application application = applications.save(Application.register(careCase, what, userId, clock.instant()));
        grants.save(OnCallGrant.grant(application, typed, began, unit, userId, clock.instant()));
        String since = "Hjälp sedan %s klockan %s".formatted(SwedishTime.written(typed.helpBeganOn()), typed.beganAt());
        caseFile.writeAuthorityJournal(
                number,
                userId,
                "Jourbeslut",
                "%s genom %s. %s %s"
                        .formatted(
                                since,
                                unit.name(),
                                typed.help().strip(),
                                typed.concerns().strip()));
        caseFile.writeProviderJournal(
                number,
                unit.code(),
                userId,
                "Hjälp beviljad på jourtid",
                "%s. %s".formatted(since, typed.help().strip()));
        board.toHandler(number, null, userId, CaseMessage.Kind.INFORMATION, toHandler);
        board.toUnit(
                number,
                null,
                unit,
                userId,
                CaseMessage.Kind.INFORMATION,
                "Jouren har beviljat hjälp sedan %s. Den fortsätter tills handläggaren har beslutat. %s"
                        .formatted(
                                SwedishTime.written(typed.helpBeganOn()),
                                typed.help().strip()));
        return Facts.of(CaseVariables.APPLICATION_ID, application.id());
    }
}
