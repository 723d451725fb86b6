package se.foljsam.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.foljsam.deadline.DeadlineRow.Unit;
import se.foljsam.deadline.TableCheck.Line;

/** Rows of the table in Swedish, for those who read it and those who change it. */
final class RowText {
    private static final Map<String, String> CATEGORIES = Map.of(
            "care", "personlig vård",
            "service", "serviceinsatser",
            "LASTING", "akut och varaktigt",
            "TEMPORARY", "akut och tillfälligt",
            "DECLINES", "nej trots motivation");
    private static final Map<String, String> SAID = Map.of(
            "SOL", "SoL",
            "LSS", "LSS",
            "CHILD", "under 18 år",
            "ADULT", "18 år och äldre",
            "NEW", "nytt ärende",
            "RUNNING", "pågående ärende");
    private static final String ALWAYS = "alltid";
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private RowText() {}

    /** When a row of {@code default} answers beside the municipality's own, which come first. */
    static String otherwise(Line line) {
        String when = when(line);
        return ALWAYS.equals(when) ? "i övrigt" : "i övrigt: " + when;
    }

    /** When the row answers: "nytt ärende", "beslut på högst 60 dagar", "alltid". */
    static String when(Line line) {
        List<String> conditions = new ArrayList<>();
        for (String input : List.of("law", "category", "age", "caseAge", "decisionDays", "month")) {
            if (line.looksAt(input) && !"-".equals(line.inputs().get(input))) {
                conditions.add(condition(input, line.inputs().get(input)));
            }
        }
        return conditions.isEmpty() ? ALWAYS : String.join(", ", conditions);
    }

    private static String condition(String input, String feel) {
        boolean not = feel.startsWith("not(");
        String inner = not ? feel.substring("not(".length(), feel.length() - 1) : feel;
        String words = switch (input) {
            case "decisionDays" -> "beslut på " + number(inner, " dagar");
            case "month" -> months(inner);
            default -> words(inner);
        };
        return not ? "annat än " + words : words;
    }

    private static String words(String quoted) {
        List<String> words = new ArrayList<>();
        for (String word : quoted.replace("\"", "").split("\\s*,\\s*")) {
            words.add(SAID.getOrDefault(word, CATEGORIES.getOrDefault(word, word)));
        }
        return String.join(" eller ", words);
    }

    private static String number(String feel, String unit) {
        String digits = feel.replaceAll("\\D", " ").strip();
        return switch (feel.replaceAll("[\\d\\s]", "")) {
            case "<=" -> "högst " + digits + unit;
            case "<" -> "mindre än " + digits + unit;
            case ">" -> "mer än " + digits + unit;
            case ">=" -> "minst " + digits + unit;
            case "[..]" -> digits.replaceAll("\\s+", "–") + unit;
            default -> digits + unit;
        };
    }

    private static String months(String feel) {
        String[] ends = feel.replaceAll("\\D", " ").strip().split("\\s+");
        String first = month(ends[0]);
        return ends.length == 1 ? first : first + "–" + month(ends[1]);
    }

    private static String month(String digits) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= MONTHS.size() ? MONTHS.get(number - 1) : digits;
    }

    static String unit(Unit unit) {
        return switch (unit) {
            case HOURS -> "timmar";
            case DAYS -> "dagar";
            case WORKING_DAYS -> "arbetsdagar";
            case DAYS_TO_WORKING_DAY -> "dagar, till nästa vardag om sista dagen är ledig";
            case MONTHS -> "kalendermånader";
            case DAY_OF_NEXT_MONTH -> "dag i följande månad";
            case CLOCK_TIME -> "klockslag samma dag";
            case NONE -> "ingen egen tid";
        };
    }

    /** The period and what it counts from: "3 veckor från verkställighet", "4 dagar före beslutets slut", "kl. 14.00", "ingen egen tid". */
    static String period(Asked asked, DeadlineRow row) {
        if (asked.isBefore()) {
            return row.period() + " före " + row.countedFrom().words();
        }
        return switch (row.unit()) {
            case NONE -> "ingen egen tid";
            case CLOCK_TIME -> row.period();
            case DAY_OF_NEXT_MONTH -> "den %d i månaden efter den det gäller".formatted(row.amount());
            case HOURS, DAYS, WORKING_DAYS, MONTHS -> row.countedFromItsEvent();
            case DAYS_TO_WORKING_DAY -> row.countedFromItsEvent() + ", till nästa vardag om sista dagen är ledig";
        };
    }

    /** What happens around the day, in order. */
    static List<String> steps(DeadlineRow row) {
        List<String> steps = new ArrayList<>();
        if (row.steps().preparation() != null) {
            steps.add("uppgiften visas " + offset(-row.steps().preparation()));
        }
        if (row.steps().reminder() != null) {
            steps.add(WatchWords.stepTo(Watch.REMINDER, row.steps().reminderTo()) + " "
                    + offset(row.steps().reminder()));
        }
        if (row.steps().escalation() != null) {
            steps.add(WatchWords.stepTo(Watch.ESCALATION, row.steps().escalationTo()) + " "
                    + offset(row.steps().escalation()));
        }
        if (row.steps().deviation() != null) {
            steps.add(WatchWords.stepTo(Watch.DEVIATION, "handler") + " "
                    + offset(row.steps().deviation()));
        }
        return steps;
    }

    private static String offset(int days) {
        if (days == 0) {
            return WatchWords.AT_THE_TIME;
        }
        int count = Math.abs(days);
        return count + (count == 1 ? " dag " : " dagar ") + (days < 0 ? "före" : "efter");
    }

    static String mayBeMoved(DeadlineRow row) {
        return row.moveAtMost() == null ? "bara tidigare" : "högst " + row.moveAtMost() + " dagar";
    }

    /** "Genomförandeplanen (executionPlan_2): 3 veckor från verkställighet blir 4 veckor från verkställighet". */
    static String change(Asked asked, String rowId, Line before, Line after) {
        String what = WatchWords.nameOf(asked) + " (" + rowId + "): ";
        if (before == null || after == null) {
            Line only = before == null ? after : before;
            return what + (before == null ? "ny rad" : "raden svarar inte längre") + ", " + when(only) + ", "
                    + period(asked, only.row().orElseThrow());
        }
        DeadlineRow old = before.row().orElseThrow();
        DeadlineRow young = after.row().orElseThrow();
        if (!period(asked, old).equals(period(asked, young))) {
            return what + period(asked, old) + " blir " + period(asked, young);
        }
        if (!steps(old).equals(steps(young))) {
            return what + String.join(", ", steps(old)) + " blir " + String.join(", ", steps(young));
        }
        return what + "villkor, gräns för flytt eller källa ändras, tiden är densamma";
    }
}
