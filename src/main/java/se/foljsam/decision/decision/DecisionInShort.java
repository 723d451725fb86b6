package se.foljsam.decision.decision;

import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.reference.CareServices;

/** Says a decision in short, as the journal has it: each service with its answer and unit, the period, the reasons (C1, D1). */
@Service
class DecisionInShort {
    private final CareServices services;
    private final ChosenUnits chosenUnits;

    DecisionInShort(CareServices services, ChosenUnits chosenUnits) {
        this.services = services;
        this.chosenUnits = chosenUnits;
    }

    String of(CareDecision decision) {
        StringBuilder text = new StringBuilder();
        for (DecidedService service : decision.services()) {
            text.append(services.byCode(service.serviceCode()).name())
                    .append(" ")
                    .append(service.answer().swedish())
                    .append(": ")
                    .append(service.extent());
            Optional.ofNullable(service.refusedExtent())
                    .ifPresent(refused -> text.append("; avslås: ").append(refused));
            Optional.ofNullable(service.unit())
                    .ifPresent(unit -> text.append("; utförare: ").append(chosenUnits.asText(unit)));
            text.append(". ");
        }
        if (decision.validFrom() != null) {
            text.append("Från ").append(decision.validFrom());
            text.append(decision.validTo() == null ? " tills vidare. " : " till " + decision.validTo() + ". ");
        }
        text.append(decision.reasons());
        Optional.ofNullable(decision.notHeardWhy())
                .ifPresent(why -> text.append(" Den enskilde har inte hörts: ").append(why));
        return text.toString();
    }
}
