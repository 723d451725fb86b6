package se.foljsam.followup.provider;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.followup.meeting.HoldFollowUpForm.Quality;
import se.foljsam.platform.Rows;

/** Reads units' own follow-ups (G26). */
@Component
class OwnFollowUpReadings {
    private static final String FOLLOW_UP = """
            select f.id, f.held_on, u.name as unit, v.name as service, f.meeting_form, f.present_people, f.need_changed, f.need_text, f.factors_text, f.contacts_text,
                   f.relative_asked, f.heard_child, f.help_received, f.part_in_when, f.part_in_how, f.feels_good, f.others_heard, f.measures, f.next_on, f.state, f.correction_reason
            from provider_follow_up f
            join order_known o on o.id = f.order_id
            join service_known v on v.code = o.service_code
            join unit_known u on u.code = f.unit_code
            where f.state in ('SUBMITTED', 'CORRECTED') and %s order by f.held_on desc, f.id desc""";
    private final JdbcClient jdbc;

    OwnFollowUpReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Held(
            long id,
            LocalDate heldOn,
            String unit,
            String service,
            FollowUpServiceForm.MeetingForm meetingForm,
            String presentPeople,
            boolean needChanged,
            String needText,
            String factorsText,
            String contactsText,
            String relativeAsked,
            String heardChild,
            Quality helpReceived,
            Quality partInWhen,
            Quality partInHow,
            Quality feelsGood,
            String othersHeard,
            String measures,
            LocalDate nextOn,
            ProviderFollowUp.State state,
            String correctionReason) {}

    record Goal(String goal, String goalMeasure, FollowUpServiceForm.Fulfilment fulfilment, String why) {}

    /** A follow-up with its goals. */
    record Shown(Held held, List<Goal> goals) {}

    /** Whether the service goes on, so that it can be followed up. */
    boolean goesOn(long orderId) {
        return count("select count(*) from order_known where id = ? and is_executed", orderId) > 0;
    }

    /** Whether one is begun and not submitted. */
    boolean isBegun(long orderId) {
        return count("select count(*) from provider_follow_up where order_id = ? and state = 'OPEN'", orderId) > 0;
    }

    private int count(String question, long orderId) {
        return jdbc.sql(question).param(orderId).query(Integer.class).single();
    }

    /** Newest first. */
    List<Shown> ofOrder(long orderId) {
        return shown("f.order_id = ?", orderId);
    }

    /** Newest first. */
    List<Shown> ofCase(long careCaseId) {
        return shown("f.care_case_id = ?", careCaseId);
    }

    private List<Shown> shown(String condition, long id) {
        return jdbc.sql(FOLLOW_UP.formatted(condition)).param(id).query(Rows.of(Held.class)).list().stream()
                .map(held -> new Shown(held, goalsOf(held.id())))
                .toList();
    }

    private List<Goal> goalsOf(long followUpId) {
        return jdbc.sql(
                        "select goal, goal_measure, fulfilment, why from goal_review where provider_follow_up = ? order by provider_follow_up_key")
                .param(followUpId)
                .query(Rows.of(Goal.class))
                .list();
    }
}
