package se.foljsam.investigation;

import java.util.Arrays;
import se.foljsam.platform.Spoken;

/** Functional state of a life area on the ICF scale (B4). */
enum FunctionalState implements Spoken {
    NO_LIMITATION(0, "0 Ingen begränsning"),
    LIGHT(1, "1 Lätt begränsning"),
    MODERATE(2, "2 Måttlig begränsning"),
    GREAT(3, "3 Stor begränsning"),
    TOTAL(4, "4 Total begränsning"),
    NOT_SPECIFIED(8, "8 Ej specificerad"),
    NOT_APPLICABLE(9, "9 Ej tillämpbar");

    private final int code;
    private final String swedish;

    FunctionalState(int code, String swedish) {
        this.code = code;
        this.swedish = swedish;
    }

    /**
     * Of its number on the scale.
     *
     * @throws IllegalArgumentException if the scale has no such number
     */
    static FunctionalState of(int code) {
        return Arrays.stream(values())
                .filter(state -> state.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scale has no " + code));
    }

    @Override
    public String swedish() {
        return swedish;
    }
}
