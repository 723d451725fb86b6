package se.foljsam.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.FoljsamApplication;

/** The rooms of the house and who may go where. */
class RoomsTest {
    private static final String[] PHASES = {
        "..foljsam.actualisation..",
        "..foljsam.investigation..",
        "..foljsam.decision..",
        "..foljsam.delivery..",
        "..foljsam.followup..",
        "..foljsam.closure..",
        "..foljsam.letter.."
    };
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.foljsam");

    @Test
    void phasesDoNotKnowEachOther() {
        for (String phase : PHASES) {
            String[] others = java.util.Arrays.stream(PHASES)
                    .filter(other -> !other.equals(phase))
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(phase)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }
    }

    @Test
    void nobodyKnowsTheDeskOrTheDemoAndOnlyTheDeskShowsTheOverviewsPagesAgain() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..foljsam.desk..", "..foljsam.overview..", "..foljsam.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..foljsam.overview..", "..foljsam.desk..", "..foljsam.demo.."));
        check(noClasses()
                .that()
                .resideInAPackage("..foljsam.overview..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..foljsam.desk..", "..foljsam.demo.."));
    }

    @Test
    void theOverviewReadsAndNeverActs() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..foljsam.overview..")
                .should()
                .beAnnotatedWith(PostMapping.class));
    }

    @Test
    void whatARoomKeepsToItselfIsUsedByNoOther() {
        ApplicationModules.of(FoljsamApplication.class).verify();
    }

    @Test
    void theLowerRoomsDoNotKnowThePhases() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "..foljsam.platform..",
                        "..foljsam.taskform..",
                        "..foljsam.deadline..",
                        "..foljsam.casefile..",
                        "..foljsam.page..",
                        "..foljsam.frametime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PHASES));
        check(noClasses()
                .that()
                .resideInAPackage("..foljsam.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..foljsam.taskform..", "..foljsam.deadline..", "..foljsam.casefile..", "..foljsam.access.."));
    }

    @Test
    void roomsFormNoCircle() {
        SlicesRuleDefinition.slices()
                .matching("se.foljsam.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
    }

    @Test
    void onlyThePlatformKnowsTheEnginesImplementation() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..foljsam.platform..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are the engine's implementation") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("org.camunda.bpm.engine.impl");
                    }
                }));
    }

    @Test
    void timeComesFromTheOneClock() {
        for (Class<?> type :
                new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
            check(noClasses().should().callMethod(type, "now"));
            check(noClasses().should().callMethod(type, "now", ZoneId.class));
        }
        check(noClasses().should().callMethod(Clock.class, "systemUTC"));
        check(noClasses().should().callMethod(Clock.class, "systemDefaultZone"));
        check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
        check(noClasses().should().callConstructor(java.util.Date.class));
    }

    @Test
    void onlyTheDeadlineRoomKnowsTheSwedishZone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..foljsam.deadline..")
                .should()
                .callMethod(ZoneId.class, "of", String.class));
    }

    @Test
    void nothingThatATaskRunsIsPublicByAccident() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveNameMatching(".*Delegate")
                .and()
                .arePublic()
                .should(new com.tngtech.archunit.lang.ArchCondition<>("be other than execute") {
                    @Override
                    public void check(
                            com.tngtech.archunit.core.domain.JavaMethod method,
                            com.tngtech.archunit.lang.ConditionEvents events) {
                        if (!method.getName().equals("execute")) {
                            events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(
                                    method, method.getFullName()));
                        }
                    }
                }));
    }

    private void check(ArchRule rule) {
        rule.check(ALL);
    }
}
