package se.foljsam.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a handler says of a follow-up in which nothing is new, where a test says nothing else: the form itself says nothing (G32). */
final class UnchangedFollowUp {
    private static final Map<String, String> FORMS = Map.of(
            "hembesök", "HOME_VISIT",
            "telefon", "TELEPHONE",
            "digitalt möte", "DIGITAL",
            "möte på annan plats", "OTHER_PLACE");
    private static final List<String> ALL_OF_IT = List.of(
            "PURPOSE",
            "COMPANY",
            "DOCUMENTED",
            "SHARED",
            "RELATIVE_NAMED",
            "NEW_ORDER",
            "CONFIRMED",
            "PROVIDER_INFORMATION");
    private static final Pattern PROPOSED = Pattern.compile("Förslag: ([^,]+), (tillsammans|utan)");
    private static final Pattern LAST = Pattern.compile("senast (\\d)");

    private UnchangedFollowUp() {}

    static Map<String, Object> said(Map<String, Object> opened, Map<String, Object> typed, LocalDate today) {
        Map<String, Object> said = new LinkedHashMap<>();
        boolean held = Boolean.TRUE.equals(opened.get("hasBooking"))
                && !opened.get("early").toString().contains("bokat")
                && !typed.containsKey("heldOn")
                && !typed.containsKey("meetingForm");
        if (held) {
            said.put("asBooked", true);
        } else {
            Matcher proposed = PROPOSED.matcher(opened.get("proposal").toString());
            if (!proposed.find()) {
                throw new AssertionError("no proposal in " + opened.get("proposal"));
            }
            said.put("heldOn", today.toString());
            said.put("meetingForm", FORMS.get(proposed.group(1)));
            said.put("withProvider", "tillsammans".equals(proposed.group(2)) ? "YES" : "NO");
        }
        said.put("ownView", "Nöjd med hjälpen.");
        if (Boolean.TRUE.equals(opened.get("hasRepresentative"))) {
            said.put("representativeView", "Håller med.");
        }
        said.put("relativeCares", "NO");
        said.put("factors", "CONFIRMED");
        said.put("deepened", "NO");
        if (Boolean.TRUE.equals(opened.get("asksFour"))) {
            List.of("helpReceived", "partInWhen", "partInHow", "feelsGood")
                    .forEach(question -> said.put(question, "YES"));
        }
        said.put("toldOf", ALL_OF_IT);
        said.put("states", each(opened, "states", "stateNow", row -> lastOf(opened, row.get("lifeArea"))));
        said.put("quality", each(opened, "quality", "answer", row -> "YES"));
        said.put("results", each(opened, "results", "outcome", row -> "UNCHANGED"));
        return said;
    }

    /** The rows of a list, with this said in each. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> each(
            Map<String, Object> opened,
            String list,
            String field,
            java.util.function.Function<Map<String, Object>, Object> value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : (List<Map<String, Object>>) opened.get(list)) {
            Map<String, Object> filled = new HashMap<>(row);
            filled.put(field, value.apply(row));
            rows.add(filled);
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static String lastOf(Map<String, Object> opened, Object lifeArea) {
        String known = ((List<Map<String, Object>>) opened.get("areaChoices"))
                .stream()
                        .filter(choice -> lifeArea.equals(choice.get("value")))
                        .map(choice -> choice.get("label").toString())
                        .findFirst()
                        .orElseThrow();
        Matcher last = LAST.matcher(known);
        if (!last.find()) {
            throw new AssertionError("no last state in " + known);
        }
        return last.group(1);
    }
}
