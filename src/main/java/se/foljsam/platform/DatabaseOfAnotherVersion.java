package se.foljsam.platform;

import java.util.stream.Collectors;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Says in Swedish why Följsam does not start on a database whose migrations are not its own, and what to do: a demo begins anew, in production nothing is thrown away. */
class DatabaseOfAnotherVersion extends AbstractFailureAnalyzer<FlywayValidateException> {
    private final Environment environment;

    DatabaseOfAnotherVersion(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException refused) {
        String what = environment.acceptsProfiles(Profiles.of("demo"))
                ? """
                Demon i %1$s är gjord av en annan version av Följsam. Ta bort %1$s och starta igen: \
                demon börjar då om med nya ärenden, och det som har skrivits i den försvinner.\
                """.formatted(environment.getProperty("foljsam.data-directory", "./data"))
                : """
                Databasen är gjord av en annan version av Följsam. Ingenting har ändrats i den. \
                Starta den version som gjorde databasen, eller återställ en säkerhetskopia som hör till den här versionen.
                %s\
                """.formatted(differences(refused));
        return new FailureAnalysis("Följsam startar inte. " + what, null, refused);
    }

    /** What Flyway found, without its advice to repair: that would hide the difference. */
    private static String differences(FlywayValidateException refused) {
        return refused.getMessage()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Detected ") || line.startsWith("Migration ") || line.startsWith("->"))
                .collect(Collectors.joining("\n"));
    }
}
