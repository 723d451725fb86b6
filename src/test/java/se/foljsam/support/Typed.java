package se.foljsam.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people type, form by form, with only what the story needs to differ. */
public final class Typed {
    private Typed() {}

    /** Field and value by turns. */
    public static Map<String, Object> of(Object... fieldsAndValues) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return typed;
    }

    /** These fields over those. */
    public static Map<String, Object> with(Map<String, Object> base, Object... fieldsAndValues) {
        Map<String, Object> typed = new LinkedHashMap<>(base);
        typed.putAll(of(fieldsAndValues));
        return typed;
    }

    public static Map<String, Object> application(String identityNumber, String name, String receivedOn) {
        return of(
                "identityNumber", identityNumber,
                "fullName", name,
                "kind", "APPLICATION",
                "law", "SOL",
                "receivedOn", receivedOn,
                "channel", "TELEPHONE",
                "capacity", "SELF",
                "concerns", "Behöver hjälp i hemmet.",
                "urgent", false);
    }

    public static Map<String, Object> actualised() {
        return of("nextStep", "INVESTIGATE", "streetAddress", "Storgatan 1", "informed", true);
    }

    public static Map<String, Object> investigated() {
        return of(
                "outcome", "READY",
                "ownView", "Jag klarar inte att duscha själv.",
                "areas",
                        List.of(of(
                                "lifeArea", "Personlig vård",
                                "ownView", "Duschen är svår.",
                                "needs", "Behöver hjälp att duscha.",
                                "resources", "Tvättar sig själv vid handfat.",
                                "manages", "PARTS",
                                "support", List.of("SUPPORTIVE", "PARTLY_COMPENSATING"),
                                "currentState", "3",
                                "intendedState", "1")),
                "homeVisit", "MADE",
                "assessment", "Behovet kan inte tillgodoses på annat sätt.");
    }

    /** A grant of home care at Björken. */
    public static Map<String, Object> granted(String validFrom, String validTo) {
        return of(
                "outcome",
                "BIFALL",
                "services",
                List.of(service("HEMTJANST", "Hjälp tre gånger per dag", "BJORKEN")),
                "fromReturnHome",
                false,
                "validFrom",
                validFrom,
                "validTo",
                validTo,
                "reassessmentClause",
                true,
                "revocationClause",
                true,
                "reasons",
                "Behov finns av hjälp med personlig vård.");
    }

    /** The decision was handed over to the person, who so has received it. */
    public static Map<String, Object> handedOver(String day) {
        return of("way", "HANDED_OVER", "sentTo", "PERSON", "sentOn", day);
    }

    public static Map<String, Object> service(String code, String extent, String unit) {
        return of(
                "serviceCode",
                code,
                "answer",
                "GRANTED",
                "extent",
                extent,
                "legalGround",
                "SOL2025_11_1",
                "goal",
                "Klara sig så självständigt som möjligt.",
                "unitCode",
                unit);
    }

    public static Map<String, Object> refused(String code) {
        return of(
                "serviceCode", code,
                "answer", "REFUSED",
                "extent", "Varje vecka",
                "legalGround", "SOL2025_11_1",
                "reasons", "Behovet tillgodoses på annat sätt.");
    }

    public static Map<String, Object> order(String code, String unit) {
        return of("serviceCode", code, "unitCode", unit, "need", "Behöver hjälp.", "urgent", false);
    }

    /** A complete execution plan made with the person. */
    public static Map<String, Object> plan(String followUpOn) {
        return of(
                "parts",
                List.of(of(
                        "what", "Dusch",
                        "who", "Kim Kontakt",
                        "when", "Tisdag och fredag morgon",
                        "how", "Med stöd av handtag",
                        "goal", "Duscha själv",
                        "goalMeasure", "Behöver bara tillsyn",
                        "goalDate", followUpOn)),
                "participated",
                "YES",
                "participationNote",
                "Var med vid köksbordet.",
                "othersTakingPart",
                "Dottern",
                "cooperation",
                "Arbetsterapeut",
                "followUpOn",
                followUpOn,
                "fixedCareContact",
                "Kim Kontakt");
    }

    /** A follow-up at home in which the person is content. */
    public static Map<String, Object> homeVisit() {
        return of(
                "meetingForm", "HOME_VISIT",
                "presentPeople", "Den enskilde och handläggaren",
                "helpReceived", "YES",
                "partInWhen", "YES",
                "partInHow", "YES",
                "feelsGood", "YES");
    }
}
