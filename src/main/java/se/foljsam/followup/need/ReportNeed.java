package se.foljsam.followup.need;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.between.UnitOfWatch;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.LocalHours;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/** Takes in a changed need: the handler assesses it, at once or, of temporary help, first when the help has lasted so long that it needs a decision (H1 to H3, H5, H7). */
@Service
public class ReportNeed implements HoldsCaseOpen, WatchFacts, UnitOfWatch {
    /** How urgent it is and how long it is expected to last. */
    public enum Kind {
        /** Urgent and lasting: help has begun and will be needed (H1). */
        LASTING,
        /** Urgent and temporary: help is given without a decision for some days (H2). */
        TEMPORARY,
        /** Anything else (H5, H7). */
        OTHER
    }

    /** Who asked, or saw it. */
    public enum Origin {
        /** The provider's staff has seen it (H1, H2, H7). */
        STAFF,
        /** The person asks for changed support or an ending, by itself or through the provider (H5). */
        PERSON,
        /** The person's legal representative asks (H5). */
        REPRESENTATIVE,
        /** Extra help was put in on call (H3). */
        ON_CALL,
        /** A relative or somebody else. */
        OTHER
    }

    /** With whom the unit went through what has changed (H7, B12). */
    public enum TalkedOver {
        PERSON,
        REPRESENTATIVE,
        NOBODY
    }

    /**
     * What somebody tells.
     *
     * @param orderId the order in which the extra help is given; null only for {@link Kind#OTHER}
     * @param helpBeganOn first day of extra help, which is day 1; null for {@link Kind#OTHER}
     * @param description what has changed, against the need in the order
     * @param talkedOver null unless the provider saw it itself or learnt it from the on-call service
     * @param notTalkedOverWhy why nobody was asked; null if somebody was
     */
    public record Told(
            String caseNumber,
            Long orderId,
            Kind kind,
            LocalDate helpBeganOn,
            String description,
            Origin origin,
            TalkedOver talkedOver,
            String notTalkedOverWhy,
            String by) {

        /** Refuses, by field, urgent help without its service and first day, and what the provider has found itself without saying whom it was talked over with (H7, B12). */
        void refuse(LocalDate today) {
            if (kind != Kind.OTHER) {
                Rejected.fieldIf(orderId == null, "orderId", "behöver väljas: insatsen som hjälpen ges i.");
                Rejected.fieldIf(helpBeganOn == null, "helpBeganOn", "behöver fyllas i med ett datum.");
                Rejected.ahead("helpBeganOn", helpBeganOn, today);
            }
            Rejected.fieldIf(origin == null, "origin", "behöver väljas.");
            Rejected.fieldIf(
                    THE_PROVIDERS_OWN.contains(origin) && talkedOver == null,
                    "talkedOver",
                    "behöver väljas: vem enheten har gått igenom det med.");
            Rejected.fieldIf(
                    talkedOver == TalkedOver.NOBODY && isBlank(notTalkedOverWhy),
                    "notTalkedOverWhy",
                    "behöver fyllas i när ingen är tillfrågad.");
        }
    }

    private static final Set<Origin> THE_PROVIDERS_OWN = Set.of(Origin.STAFF, Origin.ON_CALL);
    private static final List<ChangedNeed.State> PENDING =
            List.of(ChangedNeed.State.PUT_IN_ON_CALL, ChangedNeed.State.HELPED, ChangedNeed.State.REPORTED);
    private final CaseFile caseFile;
    private final ChangedNeeds needs;
    private final NeedWords words;
    private final OrdersByUnit orders;
    private final Watches watches;
    private final LocalHours localHours;
    private final CaseMessages messages;
    private final Clock clock;

    ReportNeed(
            CaseFile caseFile,
            ChangedNeeds needs,
            NeedWords words,
            OrdersByUnit orders,
            Watches watches,
            LocalHours localHours,
            CaseMessages messages,
            Clock clock) {
        this.caseFile = caseFile;
        this.needs = needs;
        this.words = words;
        this.orders = orders;
        this.watches = watches;
        this.localHours = localHours;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Registers it. Urgent help that is told of too late is registered all the same, and the lateness is said where the need is assessed.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Told} that cannot be as it is
     */
    @Transactional
    public void report(Told told) {
        Rejected.fieldIf(told.kind() == null, "kind", "behöver väljas.");
        Rejected.fieldIf(isBlank(told.description()), "description", "behöver fyllas i.");
        LocalDate today = SwedishTime.today(clock);
        CareCase careCase = caseFile.held(told.caseNumber());
        Rejected.fieldIf(
                careCase.state() != CareCase.State.OPEN, "description", "går inte att anmäla, ärendet är avslutat.");
        Rejected.fieldIf(
                caseFile.personOf(told.caseNumber()).diedOn() != null,
                "description",
                "går inte att anmäla, den enskilde har avlidit.");
        told.refuse(today);
        Optional<UnitsOrder> order = orderOf(told);
        goOn(needs.save(ChangedNeed.report(careCase.id(), today, told)), order, told.caseNumber(), told.by());
    }

    /** Puts what is reported on its way: to the handler, or as temporary help without a decision. */
    void goOn(ChangedNeed need, Optional<UnitsOrder> order, String caseNumber, String by) {
        date(need, caseNumber);
        needs.save(need);
        messages.open(
                "need.changed",
                caseNumber,
                Facts.of(CaseVariables.CHANGED_NEED_ID, need.id())
                        .and(CaseVariables.HELP_GOES_ON, need.state() == ChangedNeed.State.HELPED)
                        .and(CaseVariables.CHANGED_NEED_OUTCOME, null));
        String entry = Stream.of(
                        order.map(one -> one.service() + "."),
                        Optional.of(need.description()),
                        NeedWords.origin(need),
                        words.days(need))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        caseFile.writeAuthorityJournal(caseNumber, by, NeedWords.heading(need), entry);
        order.ifPresent(one ->
                caseFile.writeProviderJournal(caseNumber, one.unit().code(), by, NeedWords.heading(need), entry));
    }

    private Optional<UnitsOrder> orderOf(Told told) {
        if (told.orderId() == null) {
            return Optional.empty();
        }
        Optional<UnitsOrder> order = orders.order(told.orderId())
                .filter(one -> one.caseNumber().equals(told.caseNumber()) && !one.hasEnded());
        Rejected.fieldIf(order.isEmpty(), "orderId", "hör inte till ärendet eller är avslutat.");
        return order;
    }

    /** Whether temporary help has lasted too long already is asked of the table, which also says by when lasting help is told of. */
    private void date(ChangedNeed need, String caseNumber) {
        switch (need.kind()) {
            case LASTING -> need.lastsFromTheFirstDay(localHours.tellAtLatest(need.helpBeganOn()));
            case TEMPORARY -> {
                need.helpedWithoutDecisionUntil(
                        watches.arm(WatchKind.TEMPORARY_HELP, caseNumber, need.id(), helpBegan(need))
                                .orElseThrow()
                                .dueOn());
                if (need.state() == ChangedNeed.State.REPORTED) {
                    watches.happened(WatchKind.TEMPORARY_HELP, caseNumber, need.id(), need.toldOn());
                }
            }
            case OTHER -> {
                // nothing is counted from a day of help
            }
        }
    }

    /** A temporary need counts from its first day of help, the handler's time from the day the need was told of or said to remain. */
    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return switch (kind) {
            case CHANGED_NEED ->
                needs.findById(subjectId)
                        .map(need -> DeadlineFacts.from("SOL", false, StartEvent.REPORT, need.toldOn())
                                .of(need.kind().name()));
            case TEMPORARY_HELP, ON_CALL_HELP -> needs.findById(subjectId).map(ReportNeed::helpBegan);
            default -> Optional.empty();
        };
    }

    private static DeadlineFacts helpBegan(ChangedNeed need) {
        return DeadlineFacts.from("SOL", false, StartEvent.HELP_BEGAN, need.helpBeganOn());
    }

    /** The unit that gives the help says whether it is still needed. */
    @Override
    public Optional<ProviderUnit> unitOf(WatchKind kind, long subjectId) {
        return kind == WatchKind.TEMPORARY_HELP || kind == WatchKind.ON_CALL_HELP
                ? needs.findById(subjectId)
                        .map(need -> orders.givenBy(need.orderId(), SwedishTime.today(clock))
                                .unit())
                : Optional.empty();
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return needs.existsByCareCaseIdAndStateIn(careCaseId, PENDING)
                ? Optional.of("ett förändrat behov väntar på bedömning")
                : Optional.empty();
    }
}
