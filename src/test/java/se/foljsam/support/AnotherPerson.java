package se.foljsam.support;

import java.util.concurrent.atomic.AtomicInteger;

/** Persons whom no other test has met: tests share one case file, and a person with an open case is led to it. */
public final class AnotherPerson {
    private static final String BORN = "330405";
    private static final AtomicInteger MET = new AtomicInteger();

    private AnotherPerson() {}

    /** An identity number with the right check digit. */
    public static String identityNumber() {
        return bornOn("19", BORN);
    }

    /** The same of one who is a child in the years that tests live in. */
    public static String childsIdentityNumber() {
        return bornOn("20", "150405");
    }

    /** A coordination number: 60 is added to the day of birth. */
    public static String coordinationNumber() {
        return bornOn("19", "330465");
    }

    private static String bornOn(String century, String born) {
        String nine = born + "%03d".formatted(MET.incrementAndGet());
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return century + born + "-" + nine.substring(born.length()) + (10 - sum % 10) % 10;
    }
}
