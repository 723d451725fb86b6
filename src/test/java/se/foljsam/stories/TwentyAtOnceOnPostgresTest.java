package se.foljsam.stories;

import org.junit.jupiter.api.Test;
import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class TwentyAtOnceOnPostgresTest extends TwentyAtOnce {

    @Override
    @Test
    void theDatabaseNamesNoValue() {
        super.theDatabaseNamesNoValue();
    }
}
