package se.foljsam.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.WatchText;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.UserNames;

/** Writes dates, people, watches and forms as people say them, for the pages. */
@Component("written")
public class Written {
    private final UserNames users;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Written(UserNames users) {
        this.users = users;
    }

    public String date(LocalDate date) {
        return date == null ? "" : SwedishTime.written(date);
    }

    public String time(Instant instant) {
        return instant == null ? "" : SwedishTime.written(instant);
    }

    public String time(OffsetDateTime moment) {
        return moment == null ? "" : time(moment.toInstant());
    }

    public String hour(LocalTime time) {
        return SwedishTime.written(time);
    }

    /** Minutes as hours and minutes: "12 tim 30 min". */
    public String hours(int minutes) {
        return "%d tim %d min".formatted(minutes / 60, minutes % 60);
    }

    /** What is watched. */
    public String watch(WatchKind kind) {
        return WatchText.name(kind);
    }

    /**
     * A form as the file of a case lists it.
     *
     * @throws IllegalArgumentException if no such form is named
     */
    public String form(String formId) {
        return FormNames.of(formId);
    }

    /** A user's name; who is no user of ours stands as written. */
    public String person(String userId) {
        return userId == null ? "" : names.computeIfAbsent(userId, users::of);
    }
}
