package se.foljsam.actualisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static se.foljsam.actualisation.application.GivenApplication.investigated;
import static se.foljsam.actualisation.application.GivenApplication.registered;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.Rule;
import se.foljsam.actualisation.application.Application.Kind;
import se.foljsam.actualisation.application.Application.State;
import se.foljsam.casefile.between.MatterDecided;
import se.foljsam.casefile.between.MatterWithdrawn;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.QueueOrder;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;

/** What is answered together, and what becomes of it when the one that leads is decided or withdrawn. */
class JoiningTest {
    private final Applications applications = mock();
    private final CaseFile caseFile = mock();
    private final CaseMessageBoard board = mock();
    private final QueueOrder queue = mock();
    private final ApplicationEventPublisher events = mock();
    private final Joining joining = new Joining(
            applications, caseFile, board, queue, events, Clock.fixed(GivenApplication.NOW, ZoneOffset.UTC));

    @Test
    void whatWasAskedForIsNoMarkdown() {
        known(investigated(8, "concerns", "# Rubrik\n\n1. Dos 2*5*3 mg"));

        assertThat(joining.askedIn(8))
                .hasToString(
                        "**Ansökan 27 februari 2026 (SoL), Olle Ombud (ombud).** \\# Rubrik\n\\\n1\\. Dos 2\\*5\\*3 mg");
    }

    @Test
    @Rule("A3")
    void oneCanBeJoinedToWhatLeadsInItsCase() {
        Application joined = registered(7);
        joined.join(investigated(8));
        investigatedAre(investigated(8), joined);

        assertThat(joining.choicesFor(registered(9)))
                .containsExactly(new Choice("ansökan 27 februari 2026: Hjälp att duscha", "8"));
    }

    @ParameterizedTest
    @Rule("A1")
    @CsvSource({"79, 79, ''", "80, 80, ''", "81, 80, ' …'"})
    void whatIsLongIsShownByItsFirstWords(int length, int shown, String more) {
        investigatedAre(investigated(8, "concerns", "x".repeat(length)));

        assertThat(joining.choicesFor(registered(9)))
                .extracting(Choice::label)
                .containsExactly("ansökan 27 februari 2026: " + "x".repeat(shown) + more);
    }

    @Test
    @Rule("A1")
    void whatElseHasComeInIsShownWithWhereItStands() {
        assertThat(joining.othersThan(registered(9)).toString()).isEmpty();
        when(applications.findByCareCaseIdAndStateOrderById(5L, State.REGISTERED))
                .thenReturn(List.of(registered(9), registered(10, "kind", Kind.NOTIFICATION)));
        investigatedAre(investigated(8));

        assertThat(joining.othersThan(registered(9)).toString()).isEqualTo("""
                **Annat i ärendet**

                - anmälan 27 februari 2026: Hjälp att duscha (väntar på aktualisering)
                - ansökan 27 februari 2026: Hjälp att duscha (utreds)""");
    }

    @Test
    @Rule({"A1", "A3"})
    void allThatOneInvestigationAnswersIsReadTogether() {
        known(investigated(8));
        assertThat(joining.askedIn(8).toString())
                .isEqualTo("**Ansökan 27 februari 2026 (SoL), Olle Ombud (ombud).** Hjälp att duscha");
        when(applications.findByJoinedToOrderById(8L))
                .thenReturn(List.of(registered(9, "kind", Kind.REQUEST, "law", Law.LSS, "concerns", "Ledsagning")));
        assertThat(joining.askedIn(8).toString()).isEqualTo("""
                **Ansökan 27 februari 2026 (SoL), Olle Ombud (ombud).** Hjälp att duscha

                **Begäran 27 februari 2026 (LSS), Olle Ombud (ombud).** Ledsagning""");
    }

    @Test
    @Rule("A3")
    void whatIsJoinedIsInvestigatedWithItsLeadAndJournalled() {
        Application lead = investigated(8);
        Application application = registered(9, "concerns", "Larm");
        investigatedAre(lead);

        joining.join(application, "8", "2026-000001", "hanna");

        assertThat(application.joinedTo()).isEqualTo(8);
        verify(applications).save(application);
        verify(applications).save(lead);
        verify(caseFile)
                .writeAuthorityJournal(
                        "2026-000001",
                        "hanna",
                        "Ansökningar förs ihop",
                        "Ansökan 27 februari 2026 utreds och besvaras tillsammans med ansökan 27 februari 2026. Larm");
        verify(queue).putRight("2026-000001");
    }

    @Test
    @Rule("A3")
    void whatIsDecidedMeanwhileOrOfAnotherLawIsNotJoinedTo() {
        investigatedAre(investigated(8, "law", Law.LSS));
        for (String lead : List.of("7", "8")) {
            Application application = registered(9);
            Throwable thrown = catchThrowable(() -> joining.join(application, lead, "2026-000001", "hanna"));
            assertThat(thrown)
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining(lead.equals("7") ? "utreds inte längre" : "en annan lag");
            assertThat(((Rejected) thrown).fieldName()).isEqualTo("joinTo");
            assertThat(application.state()).isEqualTo(State.REGISTERED);
        }
        verify(applications, never()).save(any());
        verifyNoInteractions(caseFile, queue);
    }

    @Test
    @Rule("A1")
    void aDecisionAnswersTheLeadAndAllThatIsJoinedToIt() {
        Application lead = investigated(8);
        known(lead);
        when(applications.findByJoinedToOrderById(8L)).thenReturn(List.of(investigated(9)));

        joining.on(new MatterDecided("2026-000001", 8L));

        assertThat(lead.state()).isEqualTo(State.DECIDED);
        assertThat(lead.decidedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        verify(applications).save(lead);
        verify(events).publishEvent(new MatterDecided("2026-000001", 9L));
    }

    @Test
    @Rule("A1")
    void whatHasItsOutcomeOrWasNeverAppliedForIsLeftAlone() {
        Application waiting = registered(8);
        known(waiting);

        joining.on(new MatterDecided("2026-000001", 8L));
        joining.on(new MatterDecided("2026-000001", null));
        joining.on(new MatterWithdrawn(8L, "Ångrat sig"));
        joining.on(new MatterWithdrawn(null, "Ångrat sig"));

        assertThat(waiting.state()).isEqualTo(State.REGISTERED);
        verify(applications, never()).save(any());
        verifyNoInteractions(events, board);
    }

    @Test
    @Rule({"A1", "L15"})
    void withdrawnByItselfNothingGoesOn() {
        Application lead = investigated(8);
        known(lead);

        joining.on(new MatterWithdrawn(8L, "Ångrat sig"));

        assertThat(lead.state()).isEqualTo(State.WITHDRAWN);
        assertThat(lead.endedReason()).isEqualTo("Ångrat sig");
        verify(applications).save(lead);
        verifyNoInteractions(caseFile, board);
    }

    @Test
    @Rule({"A1", "A3", "L15"})
    void withdrawnByItsLeadTheNextLeadsTheOthersInAMatterOfItsOwn() {
        Application lead = investigated(8);
        known(lead);
        Application next = registered(9);
        next.join(lead);
        Application third = registered(10);
        third.join(lead);
        when(applications.findByJoinedToOrderById(8L)).thenReturn(List.of(next, third));
        when(caseFile.byId(5)).thenReturn(GivenCase.careCase());
        when(caseFile.byNumber("2026-000001")).thenReturn(GivenCase.careCase());

        joining.on(new MatterWithdrawn(8L, "Ångrat sig"));

        assertThat(next.leads()).isTrue();
        assertThat(third.joinedTo()).isEqualTo(9);
        verify(applications).save(next);
        verify(applications).save(third);
        verify(caseFile).openMatter("2026-000001", Matter.Kind.APPLICATION, Law.SOL, 9L);
        String text = "Ansökan 27 februari 2026 utreds för sig, eftersom ansökan 27 februari 2026 har återtagits.";
        verify(caseFile).writeAuthorityJournal("2026-000001", "hanna", "Utredning inleds", text);
        verify(board).toHandler("2026-000001", null, "hanna", CaseMessage.Kind.INFORMATION, text);
    }

    private void known(Application application) {
        when(applications.findById(application.id())).thenReturn(Optional.of(application));
    }

    private void investigatedAre(Application... all) {
        when(applications.findByCareCaseIdAndStateOrderById(5L, State.UNDER_INVESTIGATION))
                .thenReturn(List.of(all));
    }
}
