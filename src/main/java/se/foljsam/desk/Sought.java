package se.foljsam.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.person.SoughtBy;

/**
 * What somebody typed in the search box, as it was understood.
 *
 * @param exact over {@code case_sought s}: that a whole number is the case's or the person's; never true for a name
 * @param wide the same, for what several may share: a telephone number, parts of a name, a street
 * @param parameters what the two conditions name
 * @param isWhole whether one case or person only can have the number
 * @param opened what the log of a case says when such a number led straight to it
 * @param nothing in Swedish, how the text was read, for when nothing is found
 */
record Sought(
        String exact, String wide, Map<String, String> parameters, boolean isWhole, String opened, String nothing) {
    private static final String NEVER = "1 = 0";
    private static final String IDENTITY = "s.identity_number = :identity";
    private static final String PHONE = "s.sought_phone like :phone";
    private static final String BY_IDENTITY = "sökning på personnummer";
    private static final String BY_CASE = "sökning på ärendenummer";
    private static final int LONGEST = 100;
    private static final int LETTERS = 3;
    private static final int MOST_WORDS = 8;

    /**
     * Reads a text of any writing.
     *
     * @throws IllegalArgumentException with a text in Swedish if nothing can be sought with it
     */
    static Sought read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "Skriv ett namn, ett ärendenummer, ett personnummer, ett telefonnummer eller en gata.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Skriv högst %d tecken.".formatted(LONGEST));
        }
        return text.matches("[\\d\\s+\\-–/().]+")
                ? number(text.replaceAll("\\s", "").replace('–', '-'))
                : words(text);
    }

    private static Sought number(String text) {
        if (text.matches("[12]\\d{3}-\\d{6}")) {
            return new Sought(
                    "s.case_number = :number",
                    NEVER,
                    Map.of("number", text),
                    true,
                    BY_CASE,
                    "Inget ärende med det numret.");
        }
        if (text.matches("\\d{1,6}")) {
            return new Sought(
                    "s.case_number like :ending",
                    NEVER,
                    Map.of("ending", "%-" + "0".repeat(6 - text.length()) + text),
                    false,
                    BY_CASE,
                    "Inget ärende med det numret.");
        }
        Optional<String> identity = identity(text);
        Optional<String> phone = Optional.of(SoughtBy.phone(text)).filter(digits -> digits.matches("0\\d{6,12}"));
        if (identity.isEmpty() && phone.isEmpty()) {
            throw new IllegalArgumentException(
                    text.replaceAll("\\D", "").matches("\\d{10}|\\d{12}")
                            ? "Det är inget giltigt personnummer. Kontrollera siffrorna."
                            : "Numret går inte att tyda. Skriv ett helt ärendenummer, till exempel 2026-000123, ett helt personnummer eller ett telefonnummer med riktnummer.");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        identity.ifPresent(digits -> parameters.put("identity", digits));
        phone.ifPresent(digits -> parameters.put("phone", "%" + digits + "%"));
        String which = Stream.of(identity.map(digits -> "personnumret"), phone.map(digits -> "telefonnumret"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" eller "));
        return new Sought(
                identity.map(digits -> IDENTITY).orElse(NEVER),
                phone.map(digits -> PHONE).orElse(NEVER),
                parameters,
                identity.isPresent(),
                BY_IDENTITY,
                "Ingen person med det %s.".formatted(which));
    }

    private static Optional<String> identity(String text) {
        try {
            return Optional.of(IdentityNumber.parse(text).digits());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Every word is to stand in the name, or every word in the street; one that is a number begins a word there. */
    private static Sought words(String text) {
        String folded = SoughtBy.words(text);
        if (folded.codePoints().filter(Character::isLetter).count() < LETTERS) {
            throw new IllegalArgumentException(
                    "Skriv minst tre bokstäver av namnet eller gatan, eller ett helt nummer.");
        }
        List<String> words = List.of(folded.split(" "));
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException("Skriv högst %d ord.".formatted(MOST_WORDS));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            parameters.put("word" + i, (Character.isDigit(word.charAt(0)) ? "% " : "%") + word + "%");
        }
        boolean isStreet = folded.codePoints().anyMatch(Character::isDigit);
        return new Sought(
                NEVER,
                "(%s) or (%s)".formatted(all("s.sought_name", words.size()), all("s.sought_street", words.size())),
                parameters,
                false,
                "",
                (isStreet ? "Ingen person på adressen ”%s”." : "Ingen person vars namn har ”%s”.").formatted(text));
    }

    private static String all(String column, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "%s like :word%d".formatted(column, i))
                .collect(Collectors.joining(" and "));
    }

    /** Nothing of what was typed, wherever it may end up. */
    @Override
    public String toString() {
        return "Sought";
    }
}
