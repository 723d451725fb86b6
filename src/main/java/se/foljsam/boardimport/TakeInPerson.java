package se.foljsam.boardimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.boardimport.KnownPersons.Known;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.EarlierGrant;
import se.foljsam.casefile.between.DecisionBook.EarlierService;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.NewOrder;
import se.foljsam.casefile.between.OrderBook.Progress;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.person.Person;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;

/** Reads in one person: all lines into one case, decision by decision, each with its services running and its follow-up clock armed. In the transaction of whoever calls. */
@Component
class TakeInPerson {
    private final CaseFile caseFile;
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final KnownPersons knownPersons;
    private final PersonCheck personCheck;
    private final Phrases phrases;
    private final Watches watches;

    TakeInPerson(
            CaseFile caseFile,
            DecisionBook decisions,
            OrderBook orders,
            KnownPersons knownPersons,
            PersonCheck personCheck,
            Phrases phrases,
            Watches watches) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.orders = orders;
        this.knownPersons = knownPersons;
        this.personCheck = personCheck;
        this.phrases = phrases;
        this.watches = watches;
    }

    /** What has changed since the check keeps the person out. Nothing of the person is read in. */
    static final class Outdated extends RuntimeException {
        private final transient List<Problem> problems;

        Outdated(List<Problem> problems) {
            super("the person has changed since the check");
            this.problems = List.copyOf(problems);
        }

        List<Problem> problems() {
            return problems;
        }
    }

    /**
     * @param lines all of one person, as they were checked
     * @return the number of the case they are in
     * @throws Outdated if one of them cannot be read in any more
     */
    String take(List<DecidedLine> lines, String by) {
        DecidedLine first = lines.get(0);
        IdentityNumber number = new IdentityNumber(first.person().identityNumber());
        Person person = caseFile.person(number, first.person().fullName());
        refuseWhatIsOutdated(lines, number);
        keepContact(person, first);
        CareCase careCase = caseFile.openCaseOf(person)
                .orElseGet(() -> caseFile.openOngoing(
                        person, first.person().handler(), first.person().team()));
        decisionsOf(lines).forEach(decision -> take(careCase, decision, by));
        return careCase.caseNumber();
    }

    private void refuseWhatIsOutdated(List<DecidedLine> lines, IdentityNumber number) {
        Optional<Known> known =
                Optional.ofNullable(knownPersons.of(List.of(number.digits())).get(number.digits()));
        List<Problem> problems = new ArrayList<>();
        known.ifPresent(person -> problems.addAll(PersonCheck.alreadyThere(lines, person)));
        problems.addAll(personCheck.problems(lines, known));
        if (!problems.isEmpty()) {
            throw new Outdated(problems);
        }
    }

    /** What is known already stays. Protection that either side knows of holds. */
    private void keepContact(Person person, DecidedLine line) {
        person.reachedAt(
                person.streetAddress() == null ? line.person().streetAddress() : person.streetAddress(),
                person.phone() == null ? line.person().phone() : person.phone(),
                person.interpreterLanguage(),
                person.hasProtectedIdentity() || line.person().protectedIdentity());
        caseFile.keep(person);
    }

    private static Collection<List<DecidedLine>> decisionsOf(List<DecidedLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(DecidedLine::decision, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void take(CareCase careCase, List<DecidedLine> services, String by) {
        DecidedLine decision = services.get(0);
        Matter matter = caseFile.keepMatter(
                careCase.caseNumber(), Matter.Kind.IMPORT, decision.grant().law(), null, null);
        List<Long> ids = decisions.takeIn(matter, grant(services));
        List<Long> sent = new ArrayList<>();
        for (int service = 0; service < services.size(); service++) {
            sent.add(order(careCase, ids.get(0), ids.get(service + 1), services.get(service), by));
        }
        caseFile.startDecided(careCase.caseNumber(), matter, Matter.Start.IMPORTED, ids.get(0), sent);
        keepTheDayThatWasSet(careCase, ids.get(0), decision.followUps().nextFollowUpOn(), by);
        caseFile.writeAuthorityJournal(
                careCase.caseNumber(),
                by,
                "Pågående beslut inläst",
                "Beslutet från %s är inläst från ett kalkylblad, rad %s."
                        .formatted(
                                SwedishTime.written(decision.grant().decidedOn()),
                                services.stream()
                                        .map(line -> String.valueOf(line.line()))
                                        .collect(Collectors.joining(", "))));
    }

    /** A day later than the rules give stands, as far as a person may move it; the check has seen to that (G4, J4). */
    private void keepTheDayThatWasSet(CareCase careCase, long decisionId, LocalDate day, String by) {
        watches.open(WatchKind.FOLLOW_UP, careCase.caseNumber(), decisionId)
                .filter(watch -> day != null && day.isAfter(watch.dueOn()) && !day.isAfter(watch.latestOn()))
                .ifPresent(watch -> watches.move(watch, day, "Bestämd innan ärendet kom till Följsam", by));
    }

    private EarlierGrant grant(List<DecidedLine> services) {
        DecidedLine decision = services.get(0);
        DecidedLine.Grant grant = decision.grant();
        return new EarlierGrant(
                grant.law(),
                grant.decidedOn(),
                grant.decidedBy() == null ? phrases.of("import.decided-by") : grant.decidedBy(),
                phrases.of("import.decision"),
                services.stream().anyMatch(line -> line.grant().revocationClause()),
                grant.validFrom(),
                grant.validTo(),
                decision.followUps().nextFollowUpOn(),
                decision.followUps().lastFollowUpOn(),
                grant.newCase(),
                services.stream().map(line -> earlier(line.service())).toList());
    }

    private static EarlierService earlier(DecidedLine.Service service) {
        return new EarlierService(
                service.serviceCode(), service.extent(), service.legalGround(), service.goal(), service.unitCode());
    }

    private long order(CareCase careCase, long decisionId, long decidedServiceId, DecidedLine line, String by) {
        DecidedLine.Service service = line.service();
        DecidedLine.Running running = line.running();
        return orders.takeIn(
                new NewOrder(
                        careCase.caseNumber(),
                        decisionId,
                        decidedServiceId,
                        service.unitCode(),
                        service.serviceCode(),
                        new NewOrder.Content(
                                service.extent(),
                                service.need() == null ? phrases.of("import.need") : service.need(),
                                service.goal(),
                                List.of(),
                                service.frameMinutes()),
                        line.grant().validFrom(),
                        line.grant().validTo(),
                        false,
                        null,
                        by),
                new Progress(
                        running.startedOn(),
                        running.careContact(),
                        running.planApprovedOn(),
                        running.planFollowUpOn()));
    }
}
