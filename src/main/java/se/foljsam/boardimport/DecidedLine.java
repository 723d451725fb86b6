package se.foljsam.boardimport;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.foljsam.casefile.matter.Law;

/** A line that has been checked: one service of one ongoing decision, with codes for what is chosen. */
record DecidedLine(
        int line,
        @JsonUnwrapped Person person,
        @JsonUnwrapped Grant grant,
        @JsonUnwrapped Service service,
        @JsonUnwrapped Running running,
        @JsonUnwrapped FollowUps followUps) {

    /** Whom it is granted to, and who handles the case. */
    record Person(
            String identityNumber,
            String fullName,
            boolean protectedIdentity,
            String streetAddress,
            String phone,
            String handler,
            String team) {}

    /** The decision that the service is part of (C1, C2). */
    record Grant(
            Law law,
            LocalDate decidedOn,
            String decidedBy,
            LocalDate validFrom,
            LocalDate validTo,
            boolean revocationClause,
            boolean newCase) {}

    /** What is granted, and which unit carries it out. */
    record Service(
            String serviceCode,
            String extent,
            String need,
            String goal,
            String legalGround,
            String unitCode,
            Integer frameMinutes) {}

    /** How far it has come with the unit; null for what has not happened. */
    record Running(LocalDate startedOn, String careContact, LocalDate planApprovedOn, LocalDate planFollowUpOn) {}

    /** When the decision was followed up, and when it is to be (G1, G4); null for what is not said. */
    record FollowUps(LocalDate lastFollowUpOn, LocalDate nextFollowUpOn) {}

    /** What makes lines of a person services of the same decision. */
    List<Object> decision() {
        return Arrays.asList(grant.law(), grant.decidedOn(), grant.validFrom(), grant.validTo());
    }

    /** What lines of the same decision must agree on. */
    List<Object> saidOfTheDecision() {
        return Arrays.asList(
                followUps.lastFollowUpOn(), followUps.nextFollowUpOn(), grant.newCase(), grant.decidedBy());
    }

    /** What lines of the same person must agree on. */
    List<Object> saidOfThePerson() {
        return Arrays.asList(person.fullName().toLowerCase(Locale.ROOT), person.handler(), person.protectedIdentity());
    }
}
