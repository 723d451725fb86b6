package se.foljsam.actualisation.application;

import java.time.LocalDate;
import se.foljsam.actualisation.application.Application.Capacity;
import se.foljsam.actualisation.application.Application.Channel;
import se.foljsam.actualisation.application.Application.Kind;
import se.foljsam.actualisation.application.Application.PowerOfAttorney;
import se.foljsam.casefile.matter.Law;

/**
 * What came in, as it is registered: who, how, in what capacity, about what (A1, A2, A3).
 *
 * @param applicantName null where the person speaks for themselves, or who tells wants to be anonymous
 * @param powerOfAttorney the answer about an agent's power of attorney (L17); null for anybody else
 * @param childProtection a notification that a child may be harmed (L11)
 * @param plannedHomeOn the planned day of return from hospital (A6); null if there is none
 */
public record CameIn(
        Kind kind,
        Law law,
        LocalDate receivedOn,
        Channel channel,
        Capacity capacity,
        String applicantName,
        PowerOfAttorney powerOfAttorney,
        LocalDate powerOfAttorneyOn,
        String concerns,
        boolean childProtection,
        LocalDate plannedHomeOn,
        boolean urgent) {

    /** Said by the person. */
    public static CameIn fromThePerson(
            Kind kind, Law law, LocalDate receivedOn, Channel channel, String concerns, boolean urgent) {
        return new CameIn(
                kind, law, receivedOn, channel, Capacity.SELF, null, null, null, concerns, false, null, urgent);
    }

    /** The same, which is urgent now. */
    CameIn urgent(boolean isUrgent) {
        return new CameIn(
                kind,
                law,
                receivedOn,
                channel,
                capacity,
                applicantName,
                powerOfAttorney,
                powerOfAttorneyOn,
                concerns,
                childProtection,
                plannedHomeOn,
                isUrgent);
    }
}
