package se.foljsam.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Persons whom no other test has met: tests share one case file, and a person with an open case is led to it. */
public final class AnotherPerson {
    private static final LocalDate BORN = LocalDate.of(1933, 4, 5);
    private static final LocalDate CHILD_BORN = LocalDate.of(2015, 4, 5);
    private static final int FIRST = 980;
    private static final int A_DAY = 20;
    private static final AtomicInteger MET = new AtomicInteger();

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

    private static String nextAfter(LocalDate first, int addedToTheDay) {
        int met = MET.getAndIncrement();
        LocalDate day = first.plusDays(met / A_DAY);
        String born = day.format(DateTimeFormatter.ofPattern("yyyyMM"))
                + "%02d".formatted(day.getDayOfMonth() + addedToTheDay);
        String nine = born.substring(2) + (FIRST + met % A_DAY);
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return born + "-" + nine.substring(6) + (10 - sum % 10) % 10;
    }
}
