package se.foljsam.casefile.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.journal.JournalEntries;
import se.foljsam.casefile.journal.JournalEntry;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.person.Person;
import se.foljsam.casefile.person.Persons;
import se.foljsam.casefile.staff.HandlerTasks;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;

/** The case file as the phases use it. Every change happens in the step's own transaction. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class CaseFile {
    private final Persons persons;
    private final CareCases cases;
    private final Matters matters;
    private final JournalEntries journal;
    private final CaseNumbers numbers;
    private final CaseFlow flow;
    private final ObjectProvider<HoldsCaseOpen> holders;
    private final HandlerTasks handlerTasks;
    private final Clock clock;

    CaseFile(
            Persons persons,
            CareCases cases,
            Matters matters,
            JournalEntries journal,
            CaseNumbers numbers,
            CaseFlow flow,
            ObjectProvider<HoldsCaseOpen> holders,
            HandlerTasks handlerTasks,
            Clock clock) {
        this.persons = persons;
        this.cases = cases;
        this.matters = matters;
        this.journal = journal;
        this.numbers = numbers;
        this.flow = flow;
        this.holders = holders;
        this.handlerTasks = handlerTasks;
        this.clock = clock;
    }

    /** Finds the person again, or registers one not met before. The row is held, so that two starts for one person follow each other. */
    public Person person(IdentityNumber number, String fullName) {
        return persons.findByIdentityNumber(number.digits())
                .orElseGet(() -> persons.save(Person.met(number, fullName)));
    }

    public Person personOf(String caseNumber) {
        return persons.ofCase(caseNumber).orElseThrow();
    }

    public void keep(Person person) {
        persons.save(person);
    }

    /** The person's open case, if there is one. */
    public Optional<CareCase> openCaseOf(Person person) {
        return cases.findByPersonIdAndState(person.id(), CareCase.State.OPEN).stream()
                .findFirst();
    }

    /** The open case of whoever has this number; nobody is registered for it. */
    public Optional<CareCase> openCaseOf(IdentityNumber number) {
        return persons.findByIdentityNumber(number.digits()).flatMap(this::openCaseOf);
    }

    /** Opens a case with the next number of the year. */
    public CareCase open(Person person, String handler, String team) {
        LocalDate today = today();
        return cases.save(CareCase.open(numbers.next(today.getYear()), person, handler, team, today));
    }

    public CareCase byNumber(String caseNumber) {
        return cases.findByCaseNumber(caseNumber).orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
    }

    public CareCase byId(long id) {
        return cases.findById(id).orElseThrow();
    }

    public Matter matter(long id) {
        return matters.findById(id).orElseThrow();
    }

    public List<Matter> mattersOf(CareCase careCase) {
        return matters.findByCareCaseIdOrderById(careCase.id());
    }

    /**
     * Opens a matter: stores it and starts its track in the case's process. Everything the track will ever hold is declared in its own scope at once.
     */
    public Matter openMatter(String caseNumber, Matter.Kind kind, Law law, Long applicationId) {
        return openMatter(caseNumber, kind, law, applicationId, null);
    }

    /** The same, with why the authority itself opens it (I6, L6). */
    public Matter openMatter(String caseNumber, Matter.Kind kind, Law law, Long applicationId, String ground) {
        Matter matter = keepMatter(caseNumber, kind, law, applicationId, ground);
        flow.start(caseNumber, matter, Matter.Start.INVESTIGATE, Facts.none());
        return matter;
    }

    /**
     * Keeps a matter whose need is not investigated here, and starts nothing: its decision is written first, then {@link #startDecided} (C11).
     */
    public Matter keepMatter(String caseNumber, Matter.Kind kind, Law law, Long applicationId, String ground) {
        CareCase careCase = held(caseNumber);
        return matters.save(Matter.open(careCase, kind, law, applicationId, ground, clock.instant()));
    }

    /**
     * Starts a matter that is decided already.
     *
     * @param how where its flow begins; not {@link Matter.Start#INVESTIGATE}
     * @param decisionId the decision that stands
     * @param orderIds its orders if they are sent already; empty if they are to be written
     */
    public void startDecided(String caseNumber, Matter matter, Matter.Start how, long decisionId, List<Long> orderIds) {
        if (how == Matter.Start.INVESTIGATE) {
            throw new IllegalArgumentException("matter " + matter.id() + " is decided and needs no investigation");
        }
        flow.start(
                caseNumber,
                matter,
                how,
                Facts.of(CaseVariables.DECISION_ID, decisionId).andIds(CaseVariables.ORDERS, orderIds));
    }

    /** Opens a case for what was decided before it came to Följsam. Its main flow stands at once where it waits while something goes on. */
    public CareCase openOngoing(Person person, String handler, String team) {
        CareCase careCase = open(person, handler, team);
        flow.beginOngoing(careCase.caseNumber());
        return careCase;
    }

    /**
     * Ends a matter and tells whether anything else goes on in the case. The case's row is held, so that of two matters ending at once the second sees the first.
     */
    public boolean endMatter(long matterId) {
        Matter matter = matter(matterId);
        CareCase careCase = held(byId(matter.careCaseId()).caseNumber());
        matter.end(clock.instant());
        matters.save(matter);
        return goesOn(careCase);
    }

    /** Ends every open matter of a person who has died. Their tracks in the process are cancelled by whoever calls. */
    public void endAllMatters(CareCase held) {
        for (Matter matter : mattersOf(held)) {
            if (matter.state() == Matter.State.OPEN) {
                matter.end(clock.instant());
                matters.save(matter);
            }
        }
    }

    /**
     * Lets the case's main flow go on to closure if nothing is pending any more. To be called by whatever ends without opening a matter.
     */
    public void settle(String caseNumber) {
        if (!goesOn(held(caseNumber))) {
            flow.tellNothingOngoing(caseNumber);
        }
    }

    /** Tells the main flow that nothing is ongoing. It must be waiting to hear it. */
    void tellNothingOngoing(String caseNumber) {
        flow.tellNothingOngoing(caseNumber);
    }

    /** Something is pending, or the main flow is not waiting to hear that nothing is (it is being closed already, or just came in). */
    private boolean goesOn(CareCase held) {
        return pendingIn(held).isPresent() || !flow.waitsForNothingOngoing(held.caseNumber());
    }

    /** In Swedish, what keeps this case open; empty if nothing does (I7), and for one who has died. */
    public Optional<String> pendingIn(CareCase careCase) {
        if (personOf(careCase.caseNumber()).diedOn() != null) {
            return Optional.empty();
        }
        if (matters.countByCareCaseIdAndState(careCase.id(), Matter.State.OPEN) > 0) {
            return Optional.of("en utredning eller en insats pågår");
        }
        return holders.stream()
                .map(holder -> holder.pendingIn(careCase.id()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reads the case and holds its row until the transaction ends. */
    public CareCase held(String caseNumber) {
        return cases.findFirstByCaseNumber(caseNumber)
                .orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
    }

    /** Closes the case (I7); refused while a matter is open. */
    public void close(CareCase held, ClosingReason reason, String note, LocalDate disposeAfter) {
        if (pendingIn(held).isPresent()) {
            throw new IllegalStateException(
                    "case " + held.caseNumber() + " has something pending and cannot be closed");
        }
        held.close(today(), reason, note, disposeAfter);
        cases.save(held);
    }

    /**
     * Opens a closed case again, because something came in that belongs to it. When and why it was closed stays in the journal.
     *
     * @param track the activity beside the main flow that takes care of what came in
     * @param declared every id and fact that the track will ever hold
     */
    @Transactional
    public void reopen(String caseNumber, String track, Facts declared, String by, String why) {
        CareCase careCase = held(caseNumber);
        writeAuthorityJournal(
                caseNumber,
                by,
                "Ärendet öppnat igen",
                "%s Det avslutades %s.".formatted(why, SwedishTime.written(careCase.closedOn())));
        careCase.reopen();
        cases.save(careCase);
        flow.resume(caseNumber, track, declared);
    }

    /** Hands the case to another handler, who becomes the responsible one and gets the open tasks (A8). */
    @Transactional
    public void moveTo(String caseNumber, String handler, String team, String by) {
        CareCase careCase = held(caseNumber);
        String before = careCase.handler();
        String teamBefore = careCase.team();
        careCase.moveTo(handler, team);
        handlerTasks.follow(cases.save(careCase), teamBefore);
        writeAuthorityJournal(
                caseNumber, by, "Ny handläggare", "%s tar över ärendet från %s.".formatted(handler, before));
    }

    /** Writes to the authority's journal (J2). */
    public void writeAuthorityJournal(String caseNumber, String by, String heading, String text) {
        journal.save(JournalEntry.write(
                byNumber(caseNumber).id(), JournalEntry.Kind.AUTHORITY, null, clock.instant(), by, heading, text));
    }

    /** Writes to a provider unit's own journal (J2). */
    public void writeProviderJournal(String caseNumber, String unitCode, String by, String heading, String text) {
        journal.save(JournalEntry.write(
                byNumber(caseNumber).id(), JournalEntry.Kind.PROVIDER, unitCode, clock.instant(), by, heading, text));
    }

    /** Writes the same to the authority's journal and to the unit's own (J2). */
    public void writeBothJournals(String caseNumber, String unitCode, String by, String heading, String text) {
        Long careCaseId = byNumber(caseNumber).id();
        journal.saveAll(List.of(
                JournalEntry.write(careCaseId, JournalEntry.Kind.AUTHORITY, null, clock.instant(), by, heading, text),
                JournalEntry.write(
                        careCaseId, JournalEntry.Kind.PROVIDER, unitCode, clock.instant(), by, heading, text)));
    }

    public List<JournalEntry> journalOf(CareCase careCase) {
        return journal.findByCareCaseIdOrderById(careCase.id());
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
