package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.decision.decision.CareDecision.Decider;
import se.foljsam.decision.decision.DecideForm.Answer;
import se.foljsam.support.Filled;

/** Decisions as pure tests of this room need them. */
public final class GivenDecision {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 9);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 8);
    static final Decider DECIDER = new Decider("lisa", "förste biståndshandläggare", "hanna", "nina");

    private GivenDecision() {}

    /** Home care, granted, with goal and unit. */
    static DecideForm.Service granted(Object... but) {
        return Filled.but(
                DecideForm.Service.granted(
                        "HEMTJANST",
                        "Hjälp tre gånger om dagen",
                        40,
                        "sol-11-1",
                        "Personlig vård",
                        "Går ut",
                        "BJORKEN"),
                but);
    }

    /** The alarm, refused. */
    static DecideForm.Service refused(Object... but) {
        DecideForm.Service alarm = Filled.in(
                DecideForm.Service.class,
                "serviceCode",
                "TRYGGHETSLARM",
                "answer",
                Answer.REFUSED,
                "extent",
                "Larm",
                "legalGround",
                "sol-11-1",
                "reasons",
                "Behovet är tillgodosett");
        return Filled.but(alarm, but);
    }

    /** Grants these services from the first to the last day, with the clauses. */
    static DecideForm grant(List<DecideForm.Service> services, Object... but) {
        DecideForm form = Filled.in(
                DecideForm.class,
                "outcome",
                Outcome.BIFALL,
                "services",
                services,
                "validFrom",
                FIRST_DAY,
                "validTo",
                LAST_DAY,
                "reassessmentClause",
                true,
                "revocationClause",
                true,
                "reasons",
                "Behovet är inte tillgodosett");
        return Filled.but(form, but);
    }

    static Matter matter() {
        return GivenCase.matter(7, Matter.Kind.APPLICATION, Law.SOL);
    }

    static CareDecision made(DecideForm typed) {
        return GivenCase.saved(11, CareDecision.make(matter(), typed, true, TODAY, DECIDER));
    }

    /** Decision 11 of case 5, with nothing in it yet. */
    public static CareDecision made() {
        return made(grant(List.of()));
    }

    /** As it stands in decision 11, under this id. */
    static DecidedService decided(long id, DecideForm.Service typed) {
        return decided(id, grant(List.of(typed)), typed);
    }

    static DecidedService decided(long id, DecideForm decision, DecideForm.Service typed) {
        return GivenCase.saved(id, DecidedService.of(decision, typed, typed.lifeArea(), asChosen()));
    }

    /** Units as they are chosen; who chooses none gets Eken. */
    static ChosenUnits asChosen() {
        return new ChosenUnits(null, null, null, null) {
            @Override
            public Chosen of(DecidedRow row) {
                return ChosenUnits.NONE_CHOSEN.equals(row.unitCode())
                        ? new Chosen("EKEN", false)
                        : new Chosen(row.unitCode(), true);
            }
        };
    }
}
