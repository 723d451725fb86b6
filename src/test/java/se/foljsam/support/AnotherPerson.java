package se.foljsam.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Persons whom no other test has met: tests share one case file, and a person with an open case is led to it. */
public final class AnotherPerson {
    private static final LocalDate BORN = LocalDate.of(1933, 4, 5);
    private static final LocalDate CHILD_BORN = LocalDate.of(2015, 4, 5);
    private static final int FIRST = 980;
    private static final int A_DAY = 20;
    private static final AtomicInteger MET = new AtomicInteger();
    private static final Map<LocalDate, AtomicInteger> MET_OF_A_DAY = new ConcurrentHashMap<>();

    private AnotherPerson() {}

    /** An identity number with the right check digit and a birth number that no real person has. */
    public static String identityNumber() {
        return nextAfter(BORN, 0);
    }

    /** A coordination number: 60 is added to the day of birth. */
    public static String coordinationNumber() {
        return nextAfter(BORN, 60);
    }

    /** The same of one who is a child in the years that tests live in. */
    public static String childsIdentityNumber() {
        return nextAfter(CHILD_BORN, 0);
    }

    /** One who was born on that day; twenty of each day. */
    public static String bornOn(LocalDate day) {
        int met =
                MET_OF_A_DAY.computeIfAbsent(day, first -> new AtomicInteger()).getAndIncrement();
        if (met >= A_DAY) {
            throw new IllegalStateException("everybody born on " + day + " has been met");
        }
        return number(day, 0, FIRST + met);
    }

    private static String nextAfter(LocalDate first, int addedToTheDay) {
        int met = MET.getAndIncrement();
        return number(first.plusDays(met / A_DAY), addedToTheDay, FIRST + met % A_DAY);
    }

    private static String number(LocalDate day, int addedToTheDay, int birthNumber) {
        String born = day.format(DateTimeFormatter.ofPattern("yyyyMM"))
                + "%02d".formatted(day.getDayOfMonth() + addedToTheDay);
        String nine = born.substring(2) + birthNumber;
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return born + "-" + nine.substring(6) + (10 - sum % 10) % 10;
    }
}
