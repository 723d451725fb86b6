package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.meeting.BookFollowUp.Booked;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;

/** What stands beside a follow-up before it is held: what is booked, what the units have answered, and what is too early (G6, G31, G32). */
@Component
class BeforeTheMeeting {
    private final BookFollowUp bookings;
    private final AskProviders askProviders;
    private final CaseFile caseFile;

    BeforeTheMeeting(BookFollowUp bookings, AskProviders askProviders, CaseFile caseFile) {
        this.bookings = bookings;
        this.askProviders = askProviders;
        this.caseFile = caseFile;
    }

    void show(TaskAtHand task, MeetingAgainstDecision at, FormView<HoldFollowUpForm> form) {
        long decisionId = at.decision().decisionId();
        Optional<Booked> booked = bookings.of(decisionId);
        String early = early(booked.map(Booked::bookedFor).map(SwedishTime::dateOf), at.today(), decisionId);
        form.show("hasBooking", booked.isPresent())
                .show("booked", booked.map(BeforeTheMeeting::asText).orElse(Markdown.NONE))
                .show("providersAnswers", askProviders.answers(decisionId))
                .show("early", early)
                .show("hasEarly", !early.isEmpty())
                .show("hasRepresentative", caseFile.personOf(task.caseNumber()).representativeMandate() != null);
    }

    private String early(Optional<LocalDate> bookedOn, LocalDate today, long decisionId) {
        List<String> said = new ArrayList<>();
        bookedOn.filter(day -> day.isAfter(today))
                .ifPresent(day ->
                        said.add("Mötet är bokat till %s och har inte varit.".formatted(SwedishTime.written(day))));
        List<String> silent = askProviders.unanswered(decisionId);
        if (!silent.isEmpty()) {
            said.add("Svar saknas från %s.".formatted(String.join(", ", silent)));
        }
        return String.join(" ", said);
    }

    private static Markdown asText(Booked booked) {
        return Markdown.of("**Bokad:** %s. Med är: %s", SwedishTime.written(booked.bookedFor()), booked.attends());
    }
}
