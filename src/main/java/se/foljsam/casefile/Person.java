package se.foljsam.casefile;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** The person a case concerns. */
public class Person {
    private static final int COMES_OF_AGE = 18;

    @Id
    private Long id;

    @Version
    private Long version;

    private String identityNumber;
    private String fullName;
    private LocalDate birthDate;
    private String streetAddress;
    private String phone;
    private boolean protectedIdentity;
    private String interpreterLanguage;
    private LocalDate diedOn;

    /** A person not met before. */
    static Person met(IdentityNumber number, String fullName) {
        Person person = new Person();
        person.identityNumber = number.digits();
        person.birthDate = number.birthDate();
        person.fullName = fullName;
        return person;
    }

    /** Contact details as given at actualisation; null keeps nothing. */
    public void reachedAt(String address, String telephone, String interpreter, boolean isProtected) {
        this.streetAddress = address;
        this.phone = telephone;
        this.interpreterLanguage = interpreter;
        this.protectedIdentity = isProtected;
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

    /** Null for one who lives. */
    public LocalDate diedOn() {
        return diedOn;
    }

    Long version() {
        return version;
    }
}
