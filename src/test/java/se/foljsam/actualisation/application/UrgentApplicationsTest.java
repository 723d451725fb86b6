package se.foljsam.actualisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static se.foljsam.actualisation.application.GivenApplication.registered;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.deadline.calendar.SwedishCalendar;
import se.foljsam.platform.CaseVariables;

/** What comes first: what is urgent, what is answered with it, and a return home that is near. */
class UrgentApplicationsTest {
    private final Applications applications = mock();
    private final MunicipalityParameters parameters = mock();
    private final SwedishCalendar calendar = mock();
    private final UrgentApplications urgency = new UrgentApplications(
            applications, parameters, calendar, Clock.fixed(GivenApplication.NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @Rule({"A4", "A6"})
    @CsvSource({"2026-03-03, true", "2026-03-04, true", "2026-03-05, false", ", false"})
    void aReturnHomeIsNearWithinTheMunicipalitysWorkingDays(LocalDate home, boolean near) {
        when(parameters.number("urgent.home-within-working-days")).thenReturn(2);
        when(calendar.plusWorkingDays(LocalDate.of(2026, 3, 2), 2)).thenReturn(LocalDate.of(2026, 3, 4));
        assertThat(urgency.isNear(home)).isEqualTo(near);
    }

    @Test
    @Rule("A4")
    void whatIsAnsweredTogetherIsAsUrgentAsItsMostUrgent() {
        assertThat(urgency.isUrgent(CaseVariables.APPLICATION_ID, 9)).isFalse();
        when(applications.findById(9L)).thenReturn(Optional.of(registered(9)));
        when(applications.findByJoinedToOrderById(9L)).thenReturn(List.of(registered(10)));
        assertThat(urgency.isUrgent(CaseVariables.APPLICATION_ID, 9)).isFalse();

        when(applications.findByJoinedToOrderById(9L))
                .thenReturn(List.of(registered(10), registered(11, "urgent", true)));
        assertThat(urgency.isUrgent(CaseVariables.APPLICATION_ID, 9)).isTrue();
        assertThat(urgency.isUrgent(CaseVariables.MATTER_ID, 9)).isFalse();

        when(applications.findByJoinedToOrderById(9L)).thenReturn(List.of());
        when(applications.findById(9L)).thenReturn(Optional.of(registered(9, "urgent", true)));
        assertThat(urgency.isUrgent(CaseVariables.APPLICATION_ID, 9)).isTrue();
    }
}
