package se.foljsam.actualisation.application;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.MatterDecided;
import se.foljsam.casefile.between.MatterWithdrawn;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.QueueOrder;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Rejected;

/**
 * Several applications of one person that are investigated and answered together: one investigation, one decision. Nothing that came in is lost: each ends with the outcome of the decision, and if the one that
 * leads is withdrawn the others go on in an investigation of their own.
 */
@Component
class Joining {
    private static final int FIRST_WORDS = 80;
    private final Applications applications;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final QueueOrder queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joining(
            Applications applications,
            CaseFile caseFile,
            CaseMessageBoard board,
            QueueOrder queue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.caseFile = caseFile;
        this.board = board;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    /** The investigations in the same case that are not decided yet. */
    List<Choice> choicesFor(Application application) {
        return leading(application)
                .map(lead -> new Choice(inShort(lead), String.valueOf(lead.id())))
                .toList();
    }

    /** What else has come in and is not answered yet; empty if nothing. */
    Markdown othersThan(Application application) {
        return List.of(Application.State.REGISTERED, Application.State.UNDER_INVESTIGATION).stream()
                .flatMap(state ->
                        applications.findByCareCaseIdAndStateOrderById(application.careCaseId(), state).stream())
                .filter(other -> !other.id().equals(application.id()))
                .map(other -> Markdown.of(
                        "- %s%s",
                        inShort(other), other.isUnderInvestigation() ? " (utreds)" : " (väntar på aktualisering)"))
                .collect(Collectors.collectingAndThen(
                        Markdown.joining("\n"),
                        list -> list.isEmpty() ? list : Markdown.of("**Annat i ärendet**\n\n%s", list)));
    }

    /** Everything that one investigation is to answer. */
    Markdown askedIn(long leadId) {
        Application lead = applications.findById(leadId).orElseThrow();
        return Stream.concat(Stream.of(lead), applications.findByJoinedToOrderById(leadId).stream())
                .map(Joining::asked)
                .collect(Markdown.joining("\n\n"));
    }

    /**
     * Joins what came in to an investigation by the same law. Both rows change, so that a decision made at the same time is one of the two that has to look again.
     *
     * @throws Rejected by field {@code joinTo} if it has been decided meanwhile, or is by the other law (A3)
     */
    void join(Application application, String leadId, String caseNumber, String by) {
        Application lead = leading(application)
                .filter(one -> String.valueOf(one.id()).equals(leadId))
                .findFirst()
                .orElseThrow(() -> Rejected.field("joinTo", "utreds inte längre. Välj på nytt."));
        Rejected.fieldIf(
                lead.law() != application.law(),
                "joinTo",
                "görs enligt en annan lag. Varje lag får sin egen utredning och sitt eget beslut.");
        application.join(lead);
        applications.save(application);
        applications.save(lead);
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                "Ansökningar förs ihop",
                "%s utreds och besvaras tillsammans med %s. %s"
                        .formatted(capital(dated(application)), dated(lead), application.concerns()));
        queue.putRight(caseNumber);
    }

    @EventListener
    void on(MatterDecided decided) {
        if (decided.applicationId() == null) {
            return;
        }
        applications
                .findById(decided.applicationId())
                .filter(Application::isUnderInvestigation)
                .ifPresent(application -> {
                    application.decided(SwedishTime.today(clock));
                    applications.save(application);
                    applications
                            .findByJoinedToOrderById(application.id())
                            .forEach(joined ->
                                    events.publishEvent(new MatterDecided(decided.caseNumber(), joined.id())));
                });
    }

    /** A reassessment that the authority opened itself has no application to withdraw. */
    @EventListener
    void on(MatterWithdrawn withdrawn) {
        if (withdrawn.applicationId() == null) {
            return;
        }
        applications
                .findById(withdrawn.applicationId())
                .filter(Application::isUnderInvestigation)
                .ifPresent(application -> {
                    application.withdrawDuringInvestigation(withdrawn.reason());
                    applications.save(application);
                    goOnWithout(application);
                });
    }

    /** The first of those that were joined to it leads from now on, in a matter of its own. */
    private void goOnWithout(Application gone) {
        List<Application> left = applications.findByJoinedToOrderById(gone.id());
        if (left.isEmpty()) {
            return;
        }
        Application lead = left.get(0);
        left.forEach(one -> {
            one.follow(one.id().equals(lead.id()) ? null : lead);
            applications.save(one);
        });
        String caseNumber = caseFile.byId(lead.careCaseId()).caseNumber();
        String handler = caseFile.byNumber(caseNumber).handler();
        caseFile.openMatter(caseNumber, Matter.Kind.valueOf(lead.kind().name()), lead.law(), lead.id());
        String text = "%s utreds för sig, eftersom %s har återtagits.".formatted(capital(dated(lead)), dated(gone));
        caseFile.writeAuthorityJournal(caseNumber, handler, "Utredning inleds", text);
        board.toHandler(caseNumber, null, handler, CaseMessage.Kind.INFORMATION, text);
    }

    private Stream<Application> leading(Application application) {
        return applications
                .findByCareCaseIdAndStateOrderById(application.careCaseId(), Application.State.UNDER_INVESTIGATION)
                .stream()
                .filter(Application::leads);
    }

    private static Markdown asked(Application application) {
        return Markdown.of(
                "**%s %s (%s), %s.** %s",
                capital(application.kind().swedish()),
                SwedishTime.written(application.receivedOn()),
                application.law().shortName(),
                application.who(),
                application.concerns());
    }

    /** Without what it says. */
    private static String dated(Application application) {
        return application.kind().swedish() + " " + SwedishTime.written(application.receivedOn());
    }

    private static String inShort(Application application) {
        String concerns = application.concerns();
        return "%s: %s"
                .formatted(
                        dated(application),
                        concerns.length() <= FIRST_WORDS ? concerns : concerns.substring(0, FIRST_WORDS) + " …");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
