package se.foljsam.deadline;

import se.foljsam.deadline.calendar.SwedishCalendar;

/** For pure tests of other rooms: the real calendar, and the hours of the real table. */
public final class RealDeadlines {
    private RealDeadlines() {}

    public static SwedishCalendar calendar() {
        return GivenDeadlines.CALENDAR;
    }

    public static LocalHours hours(String profile) {
        return new LocalHours(GivenDeadlines.table(profile), GivenDeadlines.CALENDAR);
    }
}
