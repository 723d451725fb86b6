package se.foljsam.actualisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.foljsam.actualisation.application.GivenApplication.NOW;
import static se.foljsam.actualisation.application.GivenApplication.investigated;
import static se.foljsam.actualisation.application.GivenApplication.registered;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.actualisation.application.Application.Capacity;
import se.foljsam.actualisation.application.Application.Channel;
import se.foljsam.actualisation.application.Application.Kind;
import se.foljsam.actualisation.application.Application.PowerOfAttorney;
import se.foljsam.actualisation.application.Application.State;
import se.foljsam.casefile.between.ReturnHome.Support;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.support.Answers;
import se.foljsam.support.Filled;

/** What came in always ends with an outcome, and each step is open from one state. */
class ApplicationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Set<String> DURING_INVESTIGATION = Set.of("follow", "decided", "withdrawDuringInvestigation");

    private static Map<String, Consumer<Application>> steps() {
        Map<String, Consumer<Application>> steps = new LinkedHashMap<>();
        steps.put("actualised", one -> one.actualised(Filled.in(ActualiseCaseForm.class, "informed", true), TODAY));
        steps.put("investigate", Application::investigate);
        steps.put("join", one -> one.join(investigated(8)));
        steps.put("asked", one -> one.asked(TODAY));
        steps.put("notAsked", one -> one.notAsked("Avliden", "Barn och unga"));
        steps.put("becomesApplication", one -> one.becomesApplication(TODAY, Law.LSS));
        steps.put("withdraw", one -> one.withdraw("Ångrat sig"));
        steps.put("isNotPursued", one -> one.isNotPursued("Vill inte"));
        steps.put("follow", one -> one.follow(null));
        steps.put("decided", one -> one.decided(TODAY));
        steps.put("withdrawDuringInvestigation", one -> one.withdrawDuringInvestigation("Ångrat sig"));
        return steps;
    }

    @TestFactory
    @Rule({"A1", "A2", "A3"})
    Stream<DynamicTest> eachStepIsOpenFromItsOwnStateAndRefusedFromEveryOther() {
        return steps().entrySet().stream()
                .flatMap(step -> Stream.of(State.values())
                        .map(state -> DynamicTest.dynamicTest(step.getKey() + " from " + state, () -> {
                            Application application = GivenApplication.in(state);
                            State open = DURING_INVESTIGATION.contains(step.getKey())
                                    ? State.UNDER_INVESTIGATION
                                    : State.REGISTERED;
                            if (state == open) {
                                assertThatNoException()
                                        .isThrownBy(() -> step.getValue().accept(application));
                                return;
                            }
                            String before = Answers.of(application);
                            assertThatThrownBy(() -> step.getValue().accept(application))
                                    .isInstanceOf(IllegalStateException.class)
                                    .hasMessageContaining("application 9 is " + state + " and cannot be ");
                            assertThat(Answers.of(application)).isEqualTo(before);
                        })));
    }

    @Test
    @Rule({"A1", "A3", "A6", "L11", "L17"})
    void whatCameInIsKeptAsItWasRegistered() {
        Application application =
                registered(9, "childProtection", true, "plannedHomeOn", LocalDate.of(2026, 3, 5), "urgent", true);

        assertThat(Answers.of(application)).isEqualTo("""
                applicantName: Olle Ombud
                capacity: AGENT
                careCaseId: 5
                channel: TELEPHONE
                concerns: Hjälp att duscha
                id: 9
                isChildProtection: true
                isInHospital: true
                isUrgent: true
                kind: APPLICATION
                law: SOL
                plannedHomeOn: 2026-03-05
                powerOfAttorney: SHOWN
                powerOfAttorneyOn: 2026-02-26
                receivedOn: 2026-02-27
                registeredAt: 2026-03-02T08:00:00Z
                registeredBy: hanna
                state: REGISTERED
                who: Olle Ombud (ombud)
                """);
        assertThat(registered().isInHospital()).isFalse();
        assertThat(registered().isUrgent()).isFalse();
        assertThat(registered().isChildProtection()).isFalse();
    }

    @Test
    @Rule("A1")
    void whatThePersonSaysNeedsNoNameAndNoPowerOfAttorney() {
        Application application = Application.register(
                GivenCase.careCase(),
                CameIn.fromThePerson(Kind.REQUEST, Law.LSS, TODAY, Channel.ON_CALL, "Hjälp nu", true),
                "jonas",
                NOW);

        assertThat(Answers.of(application)).isEqualTo("""
                capacity: SELF
                careCaseId: 5
                channel: ON_CALL
                concerns: Hjälp nu
                isUrgent: true
                kind: REQUEST
                law: LSS
                receivedOn: 2026-03-02
                registeredAt: 2026-03-02T08:00:00Z
                registeredBy: jonas
                state: REGISTERED
                who: den enskilde själv
                """);
    }

    @Test
    @Rule("A4")
    void whatTurnsOutUrgentIsTheSameInEverythingElse() {
        CameIn what = GivenApplication.cameIn("childProtection", true, "plannedHomeOn", TODAY);
        assertThat(what.urgent(true)).isEqualTo(Filled.but(what, "urgent", true));
        assertThat(what.urgent(true).urgent(false)).isEqualTo(what);
    }

    @Test
    @Rule({"A4", "A6", "A7", "C8", "L17"})
    void theActualisationFindsWhatWasNotKnown() {
        Application application = registered();
        application.actualised(found(), TODAY);

        assertThat(Answers.of(application)).isEqualTo("""
                applicantName: Olle Ombud
                askedByOthersWhy: Kan inte själv
                capacity: AGENT
                careCaseId: 5
                carePlanningOn: 2026-03-01
                channel: TELEPHONE
                concerns: Hjälp att duscha
                dischargeSupport: SIMPLIFIED
                dischargeTeam: HEMGANG
                expectedDuration: Tre veckor
                id: 9
                informedOn: 2026-03-02
                isInHospital: true
                isInformed: true
                isLeafletHandedOver: true
                isUrgent: true
                kind: APPLICATION
                law: SOL
                leafletOn: 2026-02-28
                plannedHomeOn: 2026-03-06
                powerOfAttorney: ASKED_FOR
                powerOfAttorneyOn: 2026-03-01
                receivedOn: 2026-02-27
                registeredAt: 2026-03-02T08:00:00Z
                registeredBy: hanna
                state: REGISTERED
                who: Olle Ombud (ombud)
                """);
    }

    @Test
    @Rule("A7")
    void whoIsNotInformedAndGotNoLeafletIsNotSaidToBe() {
        Application application = registered();
        application.actualised(Filled.but(found(), "informed", false, "informedOn", TODAY, "leafletOn", null), TODAY);

        assertThat(application.isInformed()).isFalse();
        assertThat(application.informedOn()).isNull();
        assertThat(application.isLeafletHandedOver()).isFalse();
        assertThat(application.leafletOn()).isNull();
        application.actualised(Filled.but(found(), "informedOn", TODAY.minusDays(2)), TODAY);
        assertThat(application.informedOn()).isEqualTo(TODAY.minusDays(2));
    }

    @Test
    @Rule("C8")
    void aPartIsTheSameInAllButWhatItConcernsAndHasNoTeam() {
        Application whole = registered(9, "childProtection", true);
        whole.actualised(found(), TODAY);

        Application part = whole.part("Trygghetslarm", "hugo", NOW.plusSeconds(60));

        assertThat(Answers.of(part)).isEqualTo("""
                applicantName: Olle Ombud
                capacity: AGENT
                careCaseId: 5
                carePlanningOn: 2026-03-01
                channel: TELEPHONE
                concerns: Trygghetslarm
                expectedDuration: Tre veckor
                informedOn: 2026-03-02
                isInHospital: true
                isInformed: true
                isLeafletHandedOver: true
                isUrgent: true
                kind: APPLICATION
                law: SOL
                leafletOn: 2026-02-28
                plannedHomeOn: 2026-03-06
                powerOfAttorney: ASKED_FOR
                powerOfAttorneyOn: 2026-03-01
                receivedOn: 2026-02-27
                registeredAt: 2026-03-02T08:01:00Z
                registeredBy: hugo
                state: REGISTERED
                who: Olle Ombud (ombud)
                """);
    }

    @Test
    @Rule("A3")
    void oneIsJoinedOnlyToALeadingOneOfTheSameCaseAndLaw() {
        Application lead = investigated(8);
        Application joined = registered();
        joined.join(lead);
        assertThat(joined.joinedTo()).isEqualTo(8);
        assertThat(joined.isUnderInvestigation()).isTrue();
        assertThat(joined.leads()).isFalse();
        assertThat(lead.leads()).isTrue();

        Application otherLaw = investigated(7, "law", Law.LSS);
        Application otherCase = investigated(6);
        ReflectionTestUtils.setField(otherCase, "careCaseId", 99L);
        for (Application no : new Application[] {joined, otherLaw, otherCase, registered(4)}) {
            Application next = registered(10);
            assertThatThrownBy(() -> next.join(no))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("application 10 cannot be joined to " + no.id());
            assertThat(next.joinedTo()).isNull();
            assertThat(next.state()).isEqualTo(State.REGISTERED);
        }
    }

    @Test
    @Rule("A3")
    void whatLosesItsLeadGoesOnByItselfOrWithAnother() {
        Application joined = registered();
        joined.join(investigated(8));

        joined.follow(investigated(7));
        assertThat(joined.joinedTo()).isEqualTo(7);
        assertThat(joined.leads()).isFalse();
        joined.follow(null);
        assertThat(joined.joinedTo()).isNull();
        assertThat(joined.leads()).isTrue();
    }

    @ParameterizedTest
    @Rule({"A2", "A3"})
    @CsvSource({"SOL, APPLICATION", "LSS, REQUEST"})
    void aNotificationBecomesWhatItsLawCallsItReceivedThatDay(Law law, Kind kind) {
        Application application = registered(9, "kind", Kind.NOTIFICATION);
        assertThat(application.isNotification()).isTrue();
        application.asked(TODAY);
        application.becomesApplication(TODAY, law);

        assertThat(application.contactedOn()).isEqualTo(TODAY);
        assertThat(application.kind()).isEqualTo(kind);
        assertThat(application.law()).isEqualTo(law);
        assertThat(application.receivedOn()).isEqualTo(TODAY);
        assertThat(application.isNotification()).isFalse();
        assertThat(application.state()).isEqualTo(State.REGISTERED);
    }

    @Test
    @Rule({"A2", "L11"})
    void whoIsNotAskedIsDocumentedAndNotPursued() {
        Application application = registered(9, "kind", Kind.NOTIFICATION);
        application.notAsked("Gäller ett barn", "Barn och unga");
        application.isNotPursued("Överlämnad");

        assertThat(application.notAskedReason()).isEqualTo("Gäller ett barn");
        assertThat(application.passedOnTo()).isEqualTo("Barn och unga");
        assertThat(application.state()).isEqualTo(State.NOT_PURSUED);
        assertThat(application.endedReason()).isEqualTo("Överlämnad");
        assertThat(application.contactedOn()).isNull();
    }

    @Test
    @Rule("A1")
    void itEndsDecidedOrWithdrawn() {
        Application decided = investigated(9);
        decided.decided(TODAY);
        assertThat(decided.state()).isEqualTo(State.DECIDED);
        assertThat(decided.decidedOn()).isEqualTo(TODAY);
        assertThat(decided.leads()).isFalse();

        Application early = registered();
        early.withdraw("Ångrat sig");
        assertThat(early.state()).isEqualTo(State.WITHDRAWN);
        assertThat(early.endedReason()).isEqualTo("Ångrat sig");

        Application late = investigated(9);
        late.withdrawDuringInvestigation("Flyttar");
        assertThat(late.state()).isEqualTo(State.WITHDRAWN);
        assertThat(late.endedReason()).isEqualTo("Flyttar");
        assertThat(late.decidedOn()).isNull();
    }

    @ParameterizedTest
    @Rule("A1")
    @CsvSource({
        "SELF, , den enskilde själv",
        "RELATIVE, Dora, Dora (anhörig)",
        "LEGAL_REPRESENTATIVE, Gerd, Gerd (legal företrädare)",
        "CARE_STAFF, Sara, 'Sara (vård- eller omsorgspersonal)'",
        "OTHER, Nils, Nils (någon annan)",
        "ANONYMOUS, , anonym"
    })
    void whoSpokeIsSaidWithTheCapacity(Capacity capacity, String name, String words) {
        assertThat(registered(9, "capacity", capacity, "applicantName", name).who())
                .isEqualTo(words);
    }

    @Test
    @Rule("A1")
    void whatCameInIsCalledByItsSwedishName() {
        assertThat(Stream.of(Kind.values()).map(Kind::swedish)).containsExactly("ansökan", "begäran", "anmälan");
    }

    private static ActualiseCaseForm found() {
        return Filled.in(
                ActualiseCaseForm.class,
                "urgent",
                true,
                "askedByOthersWhy",
                "Kan inte själv",
                "powerOfAttorney",
                PowerOfAttorney.ASKED_FOR,
                "powerOfAttorneyOn",
                LocalDate.of(2026, 3, 1),
                "inHospital",
                true,
                "carePlanningOn",
                LocalDate.of(2026, 3, 1),
                "expectedDuration",
                "Tre veckor",
                "plannedHomeOn",
                LocalDate.of(2026, 3, 6),
                "dischargeSupport",
                Support.SIMPLIFIED,
                "dischargeTeam",
                "HEMGANG",
                "informed",
                true,
                "leafletOn",
                LocalDate.of(2026, 2, 28));
    }
}
