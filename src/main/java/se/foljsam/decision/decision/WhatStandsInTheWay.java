package se.foljsam.decision.decision;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.taskform.Problems;

/** Names every field that stands in the way of a decision: what it takes by itself, what it takes from one in force, its hours and its units (C1 to C3, C8, D1, L6, L8, L10). */
@Service
class WhatStandsInTheWay {
    private final WhatADecisionTakes takes;
    private final WhatIsTaken taken;
    private final SimplifiedDecision simplified;
    private final FrameOfADecision frame;
    private final ChosenUnits chosenUnits;

    WhatStandsInTheWay(
            WhatADecisionTakes takes,
            WhatIsTaken taken,
            SimplifiedDecision simplified,
            FrameOfADecision frame,
            ChosenUnits chosenUnits) {
        this.takes = takes;
        this.taken = taken;
        this.simplified = simplified;
        this.frame = frame;
        this.chosenUnits = chosenUnits;
    }

    void check(Matter matter, DecideForm typed, LocalDate today, Problems problems) {
        takes.check(matter, typed, today, problems);
        taken.check(matter, typed, today, problems);
        simplified.check(typed, problems);
        frame.check(matter, typed, problems);
        chosenUnits.check(typed.services(), problems);
    }
}
