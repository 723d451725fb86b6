package se.foljsam.deadline.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Swedish working days: Monday to Friday that is no public holiday. Midsummer eve, Christmas eve and New Year's eve count as holidays if the municipality says so.
 *
 * <p>Source: rules.md, "Readings that the sources leave open".
 */
@Component
public class SwedishCalendar {
    private static final Set<MonthDay> FIXED_EVES =
            Set.of(MonthDay.of(Month.DECEMBER, 24), MonthDay.of(Month.DECEMBER, 31));
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    private final boolean evesAreHolidays;

    /** With the eves as the municipality counts them. */
    public SwedishCalendar(@Value("${foljsam.deadlines.eves-are-holidays:true}") boolean evesAreHolidays) {
        this.evesAreHolidays = evesAreHolidays;
    }

    /** Whether it is Monday to Friday and no public holiday. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !(isEve(day) ? evesAreHolidays : holidays.isHoliday(day));
    }

    /** The first working day after this day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return plusWorkingDays(day, 1);
    }

    /** The day itself, or the next working day if it is a Saturday, Sunday, public holiday, midsummer eve, Christmas eve or New Year's eve, whatever the municipality says of eves (1930:173, 2 §). */
    public LocalDate lastDayByLaw(LocalDate day) {
        LocalDate date = day;
        while (isEve(date) || !isWorkingDay(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** The day that lies so many working days after this day; this day itself is not counted. */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        return step(day, workingDays, 1);
    }

    /** The day that lies so many working days before this day; this day itself is not counted. */
    public LocalDate minusWorkingDays(LocalDate day, int workingDays) {
        return step(day, workingDays, -1);
    }

    /** How many working days there are after the first day, up to and including the second; 0 if it does not come later. */
    public int workingDaysBetween(LocalDate first, LocalDate second) {
        return (int) first.datesUntil(second.isAfter(first) ? second : first)
                .map(day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate step(LocalDate day, int workingDays, int direction) {
        LocalDate date = day;
        for (int left = workingDays; left > 0; ) {
            date = date.plusDays(direction);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    private static boolean isEve(LocalDate day) {
        boolean midsummerEve = day.getMonth() == Month.JUNE
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
        return midsummerEve || FIXED_EVES.contains(MonthDay.from(day));
    }
}
