package se.foljsam.boardimport;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.casefile.matter.Law;

/** A line that has been checked: one service of one ongoing decision, with codes for what is chosen. */
record DecidedLine(
        int line,
        String identityNumber,
        String fullName,
        boolean protectedIdentity,
        String streetAddress,
        String phone,
        String handler,
        String team,
        Law law,
        String serviceCode,
        String extent,
        String need,
        String goal,
        String legalGround,
        LocalDate decidedOn,
        String decidedBy,
        LocalDate validFrom,
        LocalDate validTo,
        boolean revocationClause,
        boolean newCase,
        String unitCode,
        LocalDate startedOn,
        Integer frameMinutes,
        String careContact,
        LocalDate planApprovedOn,
        LocalDate planFollowUpOn,
        LocalDate lastFollowUpOn,
        LocalDate nextFollowUpOn) {

    /** What makes lines of a person services of the same decision. */
    List<Object> decision() {
        return java.util.Arrays.asList(law, decidedOn, validFrom, validTo);
    }

    /** What lines of the same decision must agree on. */
    List<Object> saidOfTheDecision() {
        return java.util.Arrays.asList(lastFollowUpOn, nextFollowUpOn, newCase, decidedBy);
    }

    /** What lines of the same person must agree on. */
    List<Object> saidOfThePerson() {
        return java.util.Arrays.asList(fullName.toLowerCase(java.util.Locale.ROOT), handler, protectedIdentity);
    }
}
