package se.foljsam.actualisation.application;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.actualisation.application.Application.Capacity;
import se.foljsam.actualisation.application.Application.Channel;
import se.foljsam.actualisation.application.Application.Kind;
import se.foljsam.actualisation.application.Application.PowerOfAttorney;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.support.Filled;

/** Applications as pure tests of this room need them. */
public final class GivenApplication {
    static final LocalDate RECEIVED = LocalDate.of(2026, 2, 27);
    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private GivenApplication() {}

    /** What an agent applies for by telephone. */
    static CameIn cameIn(Object... but) {
        return Filled.but(
                new CameIn(
                        Kind.APPLICATION,
                        Law.SOL,
                        RECEIVED,
                        Channel.TELEPHONE,
                        Capacity.AGENT,
                        "Olle Ombud",
                        PowerOfAttorney.SHOWN,
                        LocalDate.of(2026, 2, 26),
                        "Hjälp att duscha",
                        false,
                        null,
                        false),
                but);
    }

    /** Registered in case 5. */
    static Application registered(long id, Object... but) {
        return GivenCase.saved(id, Application.register(GivenCase.careCase(), cameIn(but), "hanna", NOW));
    }

    /** In case 5, under investigation. */
    static Application investigated(long id, Object... but) {
        Application application = registered(id, but);
        application.investigate();
        return application;
    }

    /** Application 9 of case 5. */
    public static Application registered() {
        return registered(9);
    }

    static Application in(Application.State state) {
        Application application = registered(9);
        ReflectionTestUtils.setField(application, "state", state);
        return application;
    }
}
