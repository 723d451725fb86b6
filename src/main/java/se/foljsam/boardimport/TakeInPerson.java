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
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;

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
        IdentityNumber number = new IdentityNumber(first.identityNumber());
        Person person = caseFile.person(number, first.fullName());
        refuseWhatIsOutdated(lines, number);
        keepContact(person, first);
        CareCase careCase = caseFile.openCaseOf(person)
                .orElseGet(() -> caseFile.openOngoing(person, first.handler(), first.team()));
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
                person.streetAddress() == null ? line.streetAddress() : person.streetAddress(),
                person.phone() == null ? line.phone() : person.phone(),
                person.interpreterLanguage(),
                person.hasProtectedIdentity() || line.protectedIdentity());
        caseFile.keep(person);
    }

    private static Collection<List<DecidedLine>> decisionsOf(List<DecidedLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(DecidedLine::decision, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void take(CareCase careCase, List<DecidedLine> services, String by) {
        DecidedLine decision = services.get(0);
        Matter matter = caseFile.keepMatter(careCase.caseNumber(), Matter.Kind.IMPORT, decision.law(), null, null);
        List<Long> ids = decisions.takeIn(matter, grant(services));
        List<Long> sent = new ArrayList<>();
        for (int service = 0; service < services.size(); service++) {
            sent.add(order(careCase, ids.get(0), ids.get(service + 1), services.get(service), by));
        }
        caseFile.startDecided(careCase.caseNumber(), matter, Matter.Start.IMPORTED, ids.get(0), sent);
        keepTheDayThatWasSet(careCase, ids.get(0), decision.nextFollowUpOn(), by);
        caseFile.writeAuthorityJournal(
                careCase.caseNumber(),
                by,
                "Pågående beslut inläst",
                "Beslutet från %s är inläst från ett kalkylblad, rad %s."
                        .formatted(
                                SwedishTime.written(decision.decidedOn()),
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
        return new EarlierGrant(
                decision.law(),
                decision.decidedOn(),
                decision.decidedBy() == null ? phrases.of("import.decided-by") : decision.decidedBy(),
                phrases.of("import.decision"),
                services.stream().anyMatch(DecidedLine::revocationClause),
                decision.validFrom(),
                decision.validTo(),
                decision.nextFollowUpOn(),
                decision.lastFollowUpOn(),
                decision.newCase(),
                services.stream()
                        .map(line -> new EarlierService(
                                line.serviceCode(), line.extent(), line.legalGround(), line.goal(), line.unitCode()))
                        .toList());
    }

    private long order(CareCase careCase, long decisionId, long decidedServiceId, DecidedLine line, String by) {
        return orders.takeIn(
                new NewOrder(
                        careCase.caseNumber(),
                        decisionId,
                        decidedServiceId,
                        line.unitCode(),
                        line.serviceCode(),
                        new NewOrder.Content(
                                line.extent(),
                                line.need() == null ? phrases.of("import.need") : line.need(),
                                line.goal(),
                                List.of(),
                                line.frameMinutes()),
                        line.validFrom(),
                        line.validTo(),
                        false,
                        null,
                        by),
                new Progress(line.startedOn(), line.careContact(), line.planApprovedOn(), line.planFollowUpOn()));
    }
}
