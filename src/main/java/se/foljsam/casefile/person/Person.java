package se.foljsam.casefile.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.platform.Spoken;

/** The person a case concerns. */
public class Person {
    private static final int COMES_OF_AGE = 18;

    /** As the identity number says; outcomes are compared by it (C9, K3). */
    public enum Sex {
        WOMAN,
        MAN
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private String identityNumber;
    private String fullName;
    private LocalDate birthDate;
    private Sex sex;
    private String streetAddress;
    private String phone;
    private boolean protectedIdentity;
    private String interpreterLanguage;
    private LocalDate diedOn;
    private String representativeName;
    private Mandate representativeMandate;
    private String representativeScope;
    private String soughtName;
    private String soughtStreet;
    private String soughtPhone;

    /** In what a legal representative may act for the person. */
    public enum Mandate implements Spoken {
        GOD_MAN("god man"),
        FORVALTARE("förvaltare"),
        VARDNADSHAVARE("vårdnadshavare"),
        FRAMTIDSFULLMAKT("framtidsfullmakt");

        private final String swedish;

        Mandate(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** A person not met before. */
    public static Person met(IdentityNumber number, String fullName) {
        Person person = new Person();
        person.identityNumber = number.digits();
        person.birthDate = number.birthDate();
        person.sex = number.isWoman() ? Sex.WOMAN : Sex.MAN;
        person.fullName = fullName;
        person.soughtName = SoughtBy.words(fullName);
        return person;
    }

    /** Contact details as given at actualisation; null keeps nothing. */
    public void reachedAt(String address, String telephone, String interpreter, boolean isProtected) {
        this.streetAddress = address;
        this.phone = telephone;
        this.soughtStreet = SoughtBy.words(address);
        this.soughtPhone = SoughtBy.phone(telephone);
        this.interpreterLanguage = interpreter;
        this.protectedIdentity = isProtected;
    }

    /** The person is called this from now on. */
    public void renamed(String newName) {
        this.fullName = newName;
    }

    /** The person's identity is protected from now on. It is unprotected only where that is said with {@link #reachedAt}. */
    public void protect() {
        this.protectedIdentity = true;
    }

    /**
     * Who may act for the person.
     *
     * @param name null if nobody does
     * @param scope what the mandate covers, as it was told; null if not known
     */
    public void representedBy(String name, Mandate mandate, String scope) {
        this.representativeName = name;
        this.representativeMandate = mandate;
        this.representativeScope = scope;
    }

    /** Notes a confirmed death; once only. */
    public void died(LocalDate day) {
        if (diedOn != null) {
            throw new IllegalStateException("person " + id + " is already known to have died");
        }
        this.diedOn = day;
    }

    /** Whether the person is under 18 on that day: still a child the day before the 18th birthday. */
    public boolean isChildOn(LocalDate day) {
        return isChildOn(birthDate, day);
    }

    /** The same of one who was born on that day. */
    public static boolean isChildOn(LocalDate birthDate, LocalDate day) {
        return Period.between(birthDate, day).getYears() < COMES_OF_AGE;
    }

    /** Whole years on that day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    public Long id() {
        return id;
    }

    public IdentityNumber identityNumber() {
        return new IdentityNumber(identityNumber);
    }

    public String fullName() {
        return fullName;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return sex;
    }

    public String streetAddress() {
        return streetAddress;
    }

    public String phone() {
        return phone;
    }

    public boolean hasProtectedIdentity() {
        return protectedIdentity;
    }

    public String interpreterLanguage() {
        return interpreterLanguage;
    }

    /** Null where nobody represents the person. */
    /** Name, street and telephone as a search compares them; a view of this room shows them to the search. */
    String soughtAs() {
        return Stream.of(soughtName, soughtStreet, soughtPhone)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
    }

    public String representativeName() {
        return representativeName;
    }

    public Mandate representativeMandate() {
        return representativeMandate;
    }

    public String representativeScope() {
        return representativeScope;
    }

    /** Null for one who lives. */
    public LocalDate diedOn() {
        return diedOn;
    }

    Long version() {
        return version;
    }
}
