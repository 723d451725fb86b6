package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.between.PartyHeard;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.Matter.Kind;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.DecideForm.Change;
import se.foljsam.taskform.Problems;

/**
 * What a new decision takes from one in force: a service that becomes less, shorter or ends. It needs a ground that the grant's regime has, and says why it is closed without one (G22, L6).
 *
 * <p>What somebody has applied for and does not get takes nothing: the earlier grant stands. A shorter period counts where the authority itself reassesses; who applies anew has asked for a new period.
 */
@Component
class WhatIsTaken {
    private final CareDecisions decisions;
    private final GrantGuard guard;

    private final ObjectProvider<PartyHeard> partyHeard;

    WhatIsTaken(CareDecisions decisions, GrantGuard guard, ObjectProvider<PartyHeard> partyHeard) {
        this.decisions = decisions;
        this.guard = guard;
        this.partyHeard = partyHeard;
    }

    /** A granted service of an earlier decision that has not ended. */
    record InForce(CareDecision decision, DecidedService service) {
        LocalDate lastDay() {
            return decision.lastDayOf(service);
        }

        /** Whether the service still runs, or may run, on that day. */
        boolean reaches(LocalDate day) {
            return lastDay() == null || !lastDay().isBefore(day);
        }
    }

    /** What stands of earlier decisions in the matter's case under its law, oldest first. */
    List<InForce> standing(Matter matter) {
        return decisions.findByCareCaseIdOrderById(matter.careCaseId()).stream()
                .filter(decision ->
                        decision.law() == matter.law() && !decision.matterId().equals(matter.id()))
                .flatMap(decision -> decision.inForce().stream().map(service -> new InForce(decision, service)))
                .toList();
    }

    /** Those of one service. */
    List<InForce> standing(Matter matter, String serviceCode) {
        return standing(matter).stream()
                .filter(one -> one.service().serviceCode().equals(serviceCode))
                .toList();
    }

    void check(Matter matter, DecideForm typed, LocalDate today, Problems problems) {
        for (int row = 0; row < typed.services().size(); row++) {
            DecideForm.Service service = typed.services().get(row);
            List<InForce> standing = standing(matter, service.serviceCode());
            if (!standing.isEmpty()) {
                checkAgainst(standing, matter, typed, service, today, DecideForm.at(row), problems);
            }
        }
        problems.requireIf(
                isAgainstTheParty(typed) && !isHeard(matter),
                "notHeardWhy",
                typed.wording().notHeardWhy(),
                "behöver fyllas i: underlaget är inte kommunicerat med den enskilde. Skriv varför det är uppenbart obehövligt, eller hör den enskilde först.");
    }

    /** Whether the person has had the material and the time to answer, or it was found in the investigation that this plainly was not needed (L2). */
    boolean isHeard(Matter matter) {
        return partyHeard.stream()
                .anyMatch(hearing -> hearing.in(matter.id())
                        .filter(PartyHeard.Hearing::isDone)
                        .isPresent());
    }

    private void checkAgainst(
            List<InForce> standing,
            Matter matter,
            DecideForm typed,
            DecideForm.Service service,
            LocalDate today,
            String at,
            Problems problems) {
        if (!service.isGranted()) {
            if (isOurs(matter)) {
                checkWithdrawn(standing, service, today, at, problems);
            }
            return;
        }
        LocalDate first = typed.firstDayOf(service);
        List<InForce> replaced = first == null
                ? List.of()
                : standing.stream().filter(one -> one.reaches(first)).toList();
        problems.requireIf(
                isOurs(matter) && replaced.stream().anyMatch(one -> isUnclear(one, service)),
                at + "change",
                service.reduction().change(),
                "behöver väljas: blir det mindre hjälp än i dag?");
        List<InForce> less = replaced.stream()
                .filter(one -> isLess(one, matter, typed, service))
                .toList();
        less.forEach(one -> requireGround(one, service, at, problems));
    }

    private void checkWithdrawn(
            List<InForce> standing, DecideForm.Service service, LocalDate today, String at, Problems problems) {
        standing.forEach(one -> {
            requireGround(one, service, at, problems);
            if (service.reduction().lastDay() != null) {
                problems.addIf(
                        service.reduction().lastDay().isBefore(today), at + "lastDay", "kan inte vara före beslutet.");
                problems.addIf(
                        one.lastDay() != null && service.reduction().lastDay().isAfter(one.lastDay()),
                        at + "lastDay",
                        "kan inte vara efter %s, då det gällande beslutet upphör."
                                .formatted(one.lastDay() == null ? "" : SwedishTime.written(one.lastDay())));
            }
        });
    }

    private void requireGround(InForce taken, DecideForm.Service service, String at, Problems problems) {
        if (service.reduction().reduceGround() == null) {
            problems.add(
                    at + "reduceGround",
                    "behöver väljas: utan grund kan det beviljade inte minskas eller upphöra. Det gäller %s."
                            .formatted(
                                    taken.lastDay() == null
                                            ? "tills vidare"
                                            : "till och med " + SwedishTime.written(taken.lastDay())));
            return;
        }
        guard.closed(taken.service().id(), service.groundToReduce())
                .ifPresent(why -> problems.add(at + "reduceGround", why));
        problems.requireIf(
                Grounds.of(service.groundToReduce()).takesEfforts(),
                at + "efforts",
                service.reduction().efforts(),
                "behöver fyllas i: vad som gjorts för att motivera den enskilde.");
    }

    /** The authority's own matter, as against one that somebody has applied for. */
    private static boolean isOurs(Matter matter) {
        return matter.kind() == Kind.REASSESSMENT || matter.kind() == Kind.COURT_JUDGMENT;
    }

    private static boolean isUnclear(InForce before, DecideForm.Service now) {
        boolean counted = before.service().hoursPerMonth() != null && now.hoursPerMonth() != null;
        return !counted && !before.service().extent().equals(now.extent());
    }

    private boolean isLess(InForce before, Matter matter, DecideForm typed, DecideForm.Service now) {
        Integer hoursBefore = before.service().hoursPerMonth();
        boolean fewerHours = hoursBefore != null && now.hoursPerMonth() != null && now.hoursPerMonth() < hoursBefore;
        LocalDate last = typed.lastDayOf(now);
        boolean shorter =
                isOurs(matter) && last != null && (before.lastDay() == null || last.isBefore(before.lastDay()));
        return now.reduction().change() == Change.LESS || fewerHours || shorter;
    }

    /** Whether something is refused, wholly or in part, or taken against the person's will (L2). */
    private static boolean isAgainstTheParty(DecideForm typed) {
        boolean refuses = typed.services().stream().anyMatch(service -> service.answer() != DecideForm.Answer.GRANTED);
        return refuses || takesAgainstTheWill(typed);
    }

    private static boolean takesAgainstTheWill(DecideForm typed) {
        return typed.services().stream()
                .map(DecideForm.Service::groundToReduce)
                .filter(Objects::nonNull)
                .anyMatch(ground -> Grounds.of(ground).againstTheWill());
    }
}
