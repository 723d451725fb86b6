package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.decision.decision.DecideForm;
import se.foljsam.decision.decision.DecidedRow;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What a court has answered: {@code register-judgment.form} (C11). */
public record RegisterJudgmentForm(
        Outcome outcome,
        String court,
        String courtCaseNumber,
        LocalDate judgedOn,
        LocalDate receivedOn,
        String whatItSays,
        List<Service> services,
        LocalDate validFrom,
        LocalDate validTo,
        boolean reassessmentClause,
        boolean revocationClause)
        implements Checked {

    /** The court's answer. */
    enum Outcome implements Spoken {
        /** The appeal is refused: the decision stands. */
        UPHELD("Överklagandet avslås"),
        /** The judgment stands as the decision; of a dismissal: it is lifted. */
        CHANGED("Beslutet ändras"),
        /** The board is to investigate and decide anew. */
        SENT_BACK("Ärendet återförvisas"),
        /** Struck out after withdrawal, or not taken up. */
        STRUCK("Avskrivet eller inte upptaget"),
        /** Answered by the judgment on another appeal of the same decision. */
        JOINED("Avgjort i annan dom");

        private final String swedish;

        Outcome(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /**
     * One service as the judgment has it.
     *
     * @param unitCode the provider unit that the person chose, for a granted service (D1)
     */
    public record Service(
            String serviceCode,
            DecideForm.Answer answer,
            String extent,
            String legalGround,
            String goal,
            String unitCode)
            implements DecidedRow {
        @Override
        public boolean isGranted() {
            return answer == DecideForm.Answer.GRANTED;
        }
    }

    public boolean grants() {
        return services.stream().anyMatch(Service::isGranted);
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(receivedOn.isBefore(judgedOn), "receivedOn", "kan inte vara före domens dag.");
        for (int row = 0; row < services.size(); row++) {
            DecidedRow.check(problems, services, row);
        }
        if (grants()) {
            problems.requireIf(true, "validFrom", validFrom, "behöver fyllas i när domen ger en insats.");
            problems.addIf(
                    validFrom != null && validTo != null && validTo.isBefore(validFrom),
                    "validTo",
                    "kan inte vara före första dagen.");
        }
    }
}
