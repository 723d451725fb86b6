package se.foljsam.casefile.person;

import java.text.Normalizer;
import java.util.Locale;

/** How names, streets and telephone numbers are compared when somebody searches: the same for what is stored and for what is typed. */
public final class SoughtBy {
    private SoughtBy() {}

    /**
     * Words of letters and digits with one space between, in small letters without accents: {@code å} and {@code ä} are {@code a}, {@code é} is {@code e}. So it holds no sign that a pattern would understand.
     *
     * @return null of null
     */
    public static String words(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('ø', 'o')
                        .replace("æ", "ae")
                        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                        .strip();
    }

    /**
     * The digits of a Swedish number as one dials it within the country: {@code +46 70-123 45 67} is {@code 0701234567}.
     *
     * @return null of null
     */
    public static String phone(String text) {
        return text == null
                ? null
                : text.replaceAll("\\(0\\)", "")
                        .replaceAll("[^\\d+]", "")
                        .replaceAll("^00|\\+", "+")
                        .replace("+46", "0")
                        .replace("+", "");
    }
}
