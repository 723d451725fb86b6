package se.foljsam.casefile.person;

import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import java.time.LocalDate;

/**
 * A Swedish personal identity number or coordination number with the right check digit, as twelve digits (YYYYMMDDNNNC).
 *
 * <p>Never stands in a process variable, a log line or a URL: {@link #toString()} masks it.
 */
public record IdentityNumber(String digits) {

    /**
     * Reads a number as people write it, with or without century and hyphen.
     *
     * @throws IllegalArgumentException with a text in Swedish if it is no such number
     */
    public static IdentityNumber parse(String typed) {
        try {
            Personnummer number = Personnummer.parse(typed.strip());
            return new IdentityNumber(number.format(true).replaceAll("[^0-9]", ""));
        } catch (PersonnummerException | RuntimeException wrong) {
            throw new IllegalArgumentException(
                    "är inget giltigt personnummer eller samordningsnummer. Kontrollera siffrorna.", wrong);
        }
    }

    /** A coordination number has 60 added to its day. */
    public boolean isCoordinationNumber() {
        return Integer.parseInt(digits.substring(6, 8)) > 60;
    }

    /** The next to last digit is even for a woman and odd for a man; the same in a coordination number. */
    public boolean isWoman() {
        return (digits.charAt(10) - '0') % 2 == 0;
    }

    public LocalDate birthDate() {
        int day = Integer.parseInt(digits.substring(6, 8));
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                day > 60 ? day - 60 : day);
    }

    /** As written in forms and letters: YYYYMMDD-NNNC. */
    public String written() {
        return digits.substring(0, 8) + "-" + digits.substring(8);
    }

    @Override
    public String toString() {
        return "********-****";
    }
}
