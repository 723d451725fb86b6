package se.foljsam.casefile.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.person.Person;

/** A case as pure tests of any room need it, as if it had been saved. */
public final class GivenCase {
    public static final Instant OPENED_AT = Instant.parse("2026-03-02T08:00:00Z");
    public static final LocalDate OPENED_ON = LocalDate.of(2026, 3, 2);

    private GivenCase() {}

    /** As if it had been saved under this id. */
    public static <T> T saved(long id, T aggregate) {
        ReflectionTestUtils.setField(aggregate, "id", id);
        return aggregate;
    }

    /** A woman, born on 17 March 1944. */
    public static Person person() {
        return saved(3, Person.met(IdentityNumber.parse("19440317-9809"), "Tora Test"));
    }

    /** Case 5, open. */
    public static CareCase careCase() {
        return saved(5, CareCase.open("2026-000001", person(), "hanna", "NORR", OPENED_ON));
    }

    /** A matter of case 5, open, from application 9. */
    public static Matter matter(long id, Matter.Kind kind, Law law) {
        return saved(id, Matter.open(careCase(), kind, law, 9L, null, OPENED_AT));
    }
}
