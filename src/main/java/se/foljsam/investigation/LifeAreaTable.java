package se.foljsam.investigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** Life areas with what each holds, and the law's own goals: dated rows (B1, B8, K1). */
@Component
class LifeAreaTable {
    private static final int SHORTEST_WORD_WITH_MEANING = 4;
    private final JdbcClient jdbc;

    LifeAreaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something a life area holds, with its ICF code where ICF has one. */
    record Element(String code, String lifeArea, String name) {
        String label() {
            return code.startsWith("d") && Character.isDigit(code.charAt(1))
                    ? "%s: %s (%s)".formatted(lifeArea, name, code)
                    : lifeArea + ": " + name;
        }
    }

    List<String> areasOn(LocalDate day) {
        return jdbc.sql(
                        "select name from life_area where valid_from <= ? and (valid_to is null or valid_to >= ?) order by listed_as")
                .params(day, day)
                .query(String.class)
                .list();
    }

    List<Element> elementsOn(LocalDate day) {
        return jdbc.sql(
                        "select code, life_area, name from life_area_element where valid_from <= ? and (valid_to is null or valid_to >= ?) order by listed_as")
                .params(day, day)
                .query(Rows.of(Element.class))
                .list();
    }

    /** Whether a goal says nothing but what the law says of everyone: its words, and none beside them that mean anything (B8). */
    boolean repeatsTheLaw(String goal) {
        return repeatsTheLaw(
                goal,
                jdbc.sql("select wording, filler from goal_of_the_law order by filler, length(wording) desc")
                        .query(Rows.of(Wording.class))
                        .list());
    }

    /**
     * The same by these wordings.
     *
     * @param wordings the law's own first, the longest first
     */
    static boolean repeatsTheLaw(String goal, List<Wording> wordings) {
        String rest = " " + plain(goal) + " ";
        boolean quotes = false;
        for (Wording one : wordings) {
            String words = " " + plain(one.wording()) + " ";
            quotes = quotes || !one.filler() && rest.contains(words);
            rest = rest.replace(words, " ");
        }
        return quotes
                && List.of(rest.strip().split(" ")).stream()
                        .noneMatch(word -> word.length() >= SHORTEST_WORD_WITH_MEANING);
    }

    /**
     * Words that say nothing of this person.
     *
     * @param filler whether they are words between, which no law owns
     */
    record Wording(String wording, boolean filler) {}

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-zåäö0-9]+", " ").strip();
    }
}
