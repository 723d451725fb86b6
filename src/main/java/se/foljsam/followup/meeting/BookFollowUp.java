package se.foljsam.followup.meeting;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.meeting.HoldFollowUpForm.MeetingForm;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Rejected;

/** Books when a follow-up is held and who attends (G7, G9, G18). The day it is due stands: only a move with a reason changes that. */
@Service
class BookFollowUp {
    /** How the person is to be met. */
    public enum Form implements Spoken {
        HOME_VISIT("Hembesök"),
        TELEPHONE("Telefon"),
        DIGITAL("Digitalt möte"),
        OTHER_PLACE("Möte på annan plats");

        private final String swedish;

        Form(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /**
     * A time that is booked.
     *
     * @param time of day in Sweden
     * @param place null if it follows from the form
     * @param attends who, in the handler's words
     */
    public record Booking(
            String caseNumber,
            long decisionId,
            LocalDate day,
            LocalTime time,
            Form form,
            String place,
            String attends,
            boolean withProvider) {

        /** Refuses, by field, a day that has been or that lies further off than the follow-up may be moved, and what is missing. */
        void refuse(LocalDate today, Optional<LocalDate> latestDay) {
            Rejected.fieldIf(day == null, "day", "behöver fyllas i med ett datum.");
            Rejected.fieldIf(day.isBefore(today), "day", "kan inte vara en dag som har varit.");
            latestDay.ifPresent(latest -> Rejected.fieldIf(
                    day.isAfter(latest), "day", "kan vara senast %s.".formatted(SwedishTime.written(latest))));
            Rejected.fieldIf(time == null, "time", "behöver fyllas i med ett klockslag.");
            Rejected.fieldIf(form == null, "form", "behöver väljas.");
            Rejected.fieldIf(
                    form == Form.OTHER_PLACE && isBlank(place),
                    "place",
                    "behöver fyllas i när mötet är på annan plats.");
            Rejected.fieldIf(isBlank(attends), "attends", "behöver fyllas i: vilka som är med.");
        }

        /** When and how, in Swedish. */
        String words() {
            return "Uppföljning bokad %s, %s.%s"
                    .formatted(
                            SwedishTime.written(SwedishTime.at(day, time)),
                            MeetingForm.valueOf(form.name()).swedish(),
                            isBlank(place) ? "" : " Plats: " + place.strip() + ".");
        }
    }

    /** A booking as it stands. */
    public record Booked(
            Instant bookedFor, Form form, String place, String attends, boolean withProvider, String bookedBy) {}

    private final FollowUpBookingRows bookings;
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final ProviderUnits units;
    private final Watches watches;
    private final CaseProcesses processes;
    private final Clock clock;

    BookFollowUp(
            FollowUpBookingRows bookings,
            DecisionBook decisions,
            OrderBook orders,
            CaseFile caseFile,
            CaseMessageBoard board,
            ProviderUnits units,
            Watches watches,
            CaseProcesses processes,
            Clock clock) {
        this.bookings = bookings;
        this.decisions = decisions;
        this.orders = orders;
        this.caseFile = caseFile;
        this.board = board;
        this.units = units;
        this.watches = watches;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Books a time, or another time. It stands in the journal, and the units are told if they attend.
     *
     * @throws se.foljsam.taskform.Rejected by field (decisionId, day, time, form, place, attends)
     */
    @Transactional
    public void book(Booking booking, String by) {
        CareCase careCase = caseFile.byNumber(booking.caseNumber());
        processes.refuseIfResting(booking.caseNumber());
        refuseWhatDoesNotFit(booking, careCase);
        Instant bookedFor = SwedishTime.at(booking.day(), booking.time());
        Rejected.fieldIf(bookedFor.isBefore(clock.instant()), "time", "har redan varit.");
        bookings.save(FollowUpBooking.of(careCase.id(), booking, bookedFor, by, clock.instant()));
        String when = booking.words();
        caseFile.writeAuthorityJournal(
                booking.caseNumber(),
                by,
                "Uppföljning bokad",
                when + " Med är: " + booking.attends().strip());
        if (booking.withProvider()) {
            tellUnits(booking, when, by);
        }
    }

    private void refuseWhatDoesNotFit(Booking booking, CareCase careCase) {
        Rejected.fieldIf(
                decisions.inForceIn(careCase.id()).stream()
                        .map(DecisionInForce::decisionId)
                        .noneMatch(id -> id == booking.decisionId()),
                "decisionId",
                "gäller inte längre. Välj i listan.");
        booking.refuse(SwedishTime.today(clock), latestDay(booking));
    }

    /** As far as the day may be moved; of a follow-up that is late already there is no such day. */
    private Optional<LocalDate> latestDay(Booking booking) {
        return watches.open(WatchKind.FOLLOW_UP, booking.caseNumber(), booking.decisionId())
                .map(Watch::latestOn)
                .filter(latest -> !latest.isBefore(SwedishTime.today(clock)));
    }

    private void tellUnits(Booking booking, String when, String by) {
        orders.inForceOf(booking.decisionId()).stream()
                .collect(Collectors.groupingBy(OrderInForce::unitCode, TreeMap::new, Collectors.toList()))
                .forEach((unit, ordered) -> board.toUnit(
                        booking.caseNumber(),
                        ordered.get(0).orderId(),
                        units.byCode(unit).orElseThrow(),
                        by,
                        CaseMessage.Kind.INFORMATION,
                        "%s: %s Ni behöver vara med, gärna den fasta omsorgskontakten."
                                .formatted(services(ordered), when)));
    }

    private static String services(List<OrderInForce> ordered) {
        return ordered.stream()
                .map(OrderInForce::serviceName)
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "),
                        names -> names.substring(0, 1).toUpperCase(Locale.ROOT) + names.substring(1)));
    }

    /** The time that is booked for the decision's next follow-up. */
    public Optional<Booked> of(long decisionId) {
        return bookings.findFirstByDecisionIdAndFollowUpIdIsNullOrderByIdDesc(decisionId)
                .map(FollowUpBooking::asBooked);
    }

    /** The follow-up was held: what was booked for it is past. */
    void held(long decisionId, long followUpId) {
        List<FollowUpBooking> past = bookings.findByDecisionIdAndFollowUpIdIsNull(decisionId);
        past.forEach(booking -> booking.held(followUpId));
        bookings.saveAll(past);
    }
}
