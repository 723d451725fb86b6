package se.foljsam.boardimport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the spreadsheet, in the template's order. They may stand in any order in a file; what is optional may be left out. */
enum Column {
    IDENTITY_NUMBER(
            "Personnummer", true, "Personnummer eller samordningsnummer, tolv eller tio siffror.", "19121212-1212"),
    FULL_NAME("Namn", true, "Personens namn.", "Tolvan Test"),
    PROTECTED("Skyddade personuppgifter", false, "ja eller nej. Tomt betyder nej.", "nej"),
    STREET_ADDRESS("Adress", false, "Gatuadress.", "Storgatan 1"),
    PHONE("Telefon", false, "Telefonnummer.", "011-15 00 00"),
    HANDLER("Handläggare", true, "Användarnamn i Följsam, eller för- och efternamn.", "hanna"),
    TEAM("Team", false, "Handläggarens team. Tomt betyder handläggarens eget.", "Team Norr"),
    LAW("Lag", true, "SoL eller LSS.", "SoL"),
    SERVICE("Insats", true, "Insatsens namn i Följsam. En insats per rad.", "Hemtjänst"),
    EXTENT("Omfattning", true, "Så mycket som är beviljat.", "Hjälp tre gånger per dag"),
    NEED("Behov", false, "Vad utföraren behöver veta om behovet. Tomt hänvisar till beslutet.", "Hjälp att duscha"),
    GOAL("Mål", true, "Insatsens mål.", "Kunna bo kvar hemma"),
    LEGAL_GROUND("Lagrum", true, "Lagrummet som gällde på beslutsdagen.", "11 kap. 1 §"),
    DECIDED_ON("Beslutsdatum", true, "Dagen då beslutet fattades, ÅÅÅÅ-MM-DD.", "2026-01-10"),
    DECIDED_BY("Beslutat av", false, "Vem som fattade beslutet.", "Hanna Holm"),
    VALID_FROM("Från", true, "Första dagen som beslutet gäller.", "2026-01-10"),
    VALID_TO("Till", false, "Sista dagen. Tomt betyder tills vidare, där insatsen får beviljas så.", "2027-01-09"),
    REVOCATION("Återkallelseförbehåll", false, "ja eller nej. Tomt betyder ja för hemtjänst, annars nej.", "ja"),
    NEW_CASE(
            "Nytt ärende",
            false,
            "ja om det är personens första beslut och det ska följas upp som nytt. Tomt betyder nej.",
            "nej"),
    UNIT("Utförare", true, "Enhetens namn i Följsam.", "Hemtjänst Björken"),
    STARTED_ON(
            "Påbörjad",
            false,
            "Dagen då insatsen började. Tomt betyder att den inte har börjat: då får utföraren uppdraget.",
            "2026-01-12"),
    FRAME_MINUTES("Ramtid", false, "Minuter i veckan. Tomt om insatsen ligger utanför ramen.", "420"),
    CARE_CONTACT("Fast omsorgskontakt", false, "Namn, om det finns en.", "Kim Kontakt"),
    PLAN_APPROVED_ON(
            "Plan godkänd",
            false,
            "Dagen då genomförandeplanen godkändes. Tomt betyder att planen saknas.",
            "2026-01-30"),
    PLAN_FOLLOW_UP_ON(
            "Planen följs upp", false, "Dagen då planen ska följas upp. Krävs när planen är godkänd.", "2026-12-01"),
    LAST_FOLLOW_UP("Senaste uppföljning", false, "Dagen då beslutet senast följdes upp. Tomt betyder aldrig.", ""),
    NEXT_FOLLOW_UP("Nästa uppföljning", false, "Dagen som är bestämd. Tomt betyder att Följsam räknar ut den.", "");

    private final String heading;
    private final boolean required;
    private final String explanation;
    private final String example;

    Column(String heading, boolean required, String explanation, String example) {
        this.heading = heading;
        this.required = required;
        this.explanation = explanation;
        this.example = example;
    }

    /** The column with this heading, whatever its case and spaces. */
    static Optional<Column> headed(String typed) {
        String wanted = plain(typed);
        return Arrays.stream(values())
                .filter(column -> plain(column.heading).equals(wanted))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.replace('\u00a0', ' ').replace("*", "").strip().toLowerCase(Locale.ROOT);
    }

    String heading() {
        return heading;
    }

    boolean isRequired() {
        return required;
    }

    String explanation() {
        return explanation;
    }

    String example() {
        return example;
    }
}
