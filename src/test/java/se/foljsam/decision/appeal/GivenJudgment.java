package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.decision.decision.DecideForm;

/** Judgments as pure tests of this room need them. */
public final class GivenJudgment {
    private GivenJudgment() {}

    public static RegisterJudgmentForm.Service granted(String code) {
        return new RegisterJudgmentForm.Service(
                code, DecideForm.Answer.GRANTED, "Som domen säger", "lss-9-9", "Bor hemma", "BJORKEN");
    }

    public static RegisterJudgmentForm.Service refused(String code) {
        return new RegisterJudgmentForm.Service(
                code, DecideForm.Answer.REFUSED, "Som domen säger", "lss-9-9", null, null);
    }

    /** A judgment of 4 May, received on the 6th, from which these services stand for a year. */
    public static RegisterJudgmentForm grants(RegisterJudgmentForm.Service... services) {
        return new RegisterJudgmentForm(
                RegisterJudgmentForm.Outcome.CHANGED,
                "Förvaltningsrätten",
                "123-26",
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 5, 6),
                "Domstolen ändrar beslutet",
                List.of(services),
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2027, 5, 3),
                true,
                true);
    }
}
