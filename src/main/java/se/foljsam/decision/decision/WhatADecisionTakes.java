package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.HelpBegan;
import se.foljsam.casefile.between.LifeAreas;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.proposal.Mandates;
import se.foljsam.taskform.Problems;

/**
 * What a decision takes beyond its form, as rules by field: a ground in force that day that fits the service and the person, an individual goal, a period that begins and ends as it may, the clauses, and what the law says
 * of appeal and plan (B8, C1, C2, C3, C5, C6, L8, L10).
 */
@Component
class WhatADecisionTakes {
    private static final String HOME_CARE = "care";
    private static final String LEGAL_GROUND = "legalGround";
    private final CareServices services;
    private final LifeAreas lifeAreas;
    private final MunicipalityParameters parameters;
    private final Mandates mandates;
    private final ObjectProvider<HelpBegan> helpBegan;

    WhatADecisionTakes(
            CareServices services,
            LifeAreas lifeAreas,
            MunicipalityParameters parameters,
            Mandates mandates,
            ObjectProvider<HelpBegan> helpBegan) {
        this.services = services;
        this.lifeAreas = lifeAreas;
        this.parameters = parameters;
        this.mandates = mandates;
        this.helpBegan = helpBegan;
    }

    /** The first day a grant in this matter may count from: the day of decision, or the day help began before it (C6). */
    LocalDate earliest(Matter matter, LocalDate today) {
        return Optional.ofNullable(matter.applicationId())
                .flatMap(application -> helpBegan.stream()
                        .map(phase -> phase.of(application))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()))
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }

    /** Names every field that stands in the way of making this decision today. */
    void check(Matter matter, DecideForm typed, LocalDate today, Problems problems) {
        problems.addIf(
                typed.outcome() == Outcome.AVSKRIVNING
                        && matter.kind() == Matter.Kind.REASSESSMENT
                        && parameters.flag("reassessment.always-new-decision"),
                "outcome",
                "kan inte vara avskrivning: en omprövning ger alltid ett nytt beslut.");
        checkPerson(matter.law(), typed, problems);
        checkAppeal(typed, problems);
        LocalDate earliest = earliest(matter, today);
        for (int row = 0; row < typed.services().size(); row++) {
            DecideForm.Service service = typed.services().get(row);
            checkGround(matter.law(), typed, service, today, DecideForm.at(row), problems);
            problems.requireIf(
                    mandates.dependsOnHours(matter.law(), service.serviceCode(), today),
                    DecideForm.at(row) + "hoursPerMonth",
                    service.hoursPerMonth(),
                    "behöver fyllas i: delegationen beror på antalet timmar.");
            if (service.isGranted()) {
                checkGoal(service, DecideForm.at(row), problems);
                checkPeriod(typed, service, earliest, today, DecideForm.at(row), problems);
            }
        }
        problems.addIf(
                !typed.clauses().revocationClause()
                        && typed.granted().stream()
                                .anyMatch(service -> HOME_CARE.equals(
                                        services.byCode(service.serviceCode()).category())),
                "revocationClause",
                "behöver kryssas i: hemtjänst beviljas alltid med återkallelseförbehåll.");
    }

    private static void checkPerson(Law law, DecideForm typed, Problems problems) {
        boolean lss = law == Law.LSS;
        problems.requireIf(
                lss && !typed.services().isEmpty(),
                "personGroup",
                typed.personGroup(),
                "behöver väljas: beslut enligt LSS anger personkrets.");
        problems.requireIf(
                lss && typed.outcome().grants(),
                "individualPlan",
                typed.individualPlan(),
                "behöver väljas: vid varje bifall enligt LSS erbjuds en individuell plan.");
    }

    /** What is refused can be appealed where its ground can; a dismissal always can (C3, L8). */
    private void checkAppeal(DecideForm typed, Problems problems) {
        boolean appealable = typed.outcome() == Outcome.AVVISNING
                || typed.services().stream()
                        .filter(DecideForm.Service::isRefusedInPart)
                        .anyMatch(service ->
                                services.ground(service.legalGround()).appealable());
        problems.requireIf(
                appealable,
                "appealInformation",
                typed.wording().appealInformation(),
                "behöver fyllas i när något avslås eller avvisas.");
        problems.addIf(
                !appealable && typed.wording().appealInformation() != null,
                "appealInformation",
                "ska vara tomt: det som beslutas här kan inte överklagas.");
    }

    private void checkGround(
            Law law, DecideForm typed, DecideForm.Service service, LocalDate today, String at, Problems problems) {
        LegalGround ground = services.ground(service.legalGround());
        CareService named = services.byCode(service.serviceCode());
        if (!ground.law().equals(law.name())) {
            problems.add(at + LEGAL_GROUND, "hör till en annan lag än ärendet.");
        } else if (!ground.isInForceOn(today)) {
            problems.add(at + LEGAL_GROUND, "gäller inte den " + SwedishTime.written(today) + ".");
        } else if (ground.byRegion()) {
            problems.add(at + LEGAL_GROUND, "prövas av regionen, inte av kommunen.");
        } else if (!services.fits(service.serviceCode(), ground.id())) {
            problems.add(
                    at + LEGAL_GROUND,
                    "passar inte insatsen %s.".formatted(named.name().toLowerCase(Locale.ROOT)));
        } else {
            problems.addIf(
                    service.isGranted()
                            && typed.personGroup() != null
                            && !ground.isFor(typed.personGroup().code()),
                    at + LEGAL_GROUND,
                    "gäller inte den personkrets som är vald.");
        }
    }

    /** A goal says what this help is to lead to for this person: the law's own words are not enough (B8). */
    private void checkGoal(DecideForm.Service service, String at, Problems problems) {
        String goal = service.goal() == null ? "" : service.goal().strip();
        int shortest = parameters.number("decision.goal.shortest");
        if (lifeAreas.repeatsTheLaw(goal)) {
            problems.add(
                    at + "goal",
                    "upprepar bara lagens mål. Skriv vad insatsen ska leda till för den enskilde, inom livsområdet.");
        } else {
            problems.addIf(
                    goal.length() < shortest,
                    at + "goal",
                    "behöver vara minst %d tecken: ett eget mål för den enskilde.".formatted(shortest));
        }
    }

    private void checkPeriod(
            DecideForm typed,
            DecideForm.Service service,
            LocalDate earliest,
            LocalDate today,
            String at,
            Problems problems) {
        LocalDate first = typed.firstDayOf(service);
        LocalDate last = typed.lastDayOf(service);
        String firstField = service.period().validFrom() == null ? "validFrom" : at + "validFrom";
        String lastField = service.period().validTo() == null ? "validTo" : at + "validTo";
        if (first == null) {
            return;
        }
        problems.addIf(
                first.isBefore(earliest),
                firstField,
                earliest.isBefore(today)
                        ? "kan inte vara före %s, då hjälpen började.".formatted(SwedishTime.written(earliest))
                        : "kan inte vara före beslutsdagen: ingen hjälp är registrerad som började innan.");
        CareService named = services.byCode(service.serviceCode());
        if (last == null) {
            problems.addIf(
                    !named.untilFurtherNotice(),
                    lastField,
                    "behöver fyllas i: ett bifall har ett slutdatum, satt efter den enskildes behov.");
            return;
        }
        services.longestPeriod(service.serviceCode())
                .filter(longest -> !last.isBefore(first.plus(longest)))
                .ifPresent(longest -> problems.add(
                        lastField,
                        "kan vara högst %s: %s beviljas för högst %s i taget."
                                .formatted(
                                        SwedishTime.written(first.plus(longest).minusDays(1)),
                                        named.name().toLowerCase(Locale.ROOT),
                                        words(longest))));
    }

    private static String words(Period longest) {
        List<String> parts = new java.util.ArrayList<>();
        if (longest.getYears() > 0) {
            parts.add(longest.getYears() + " år");
        }
        if (longest.getMonths() > 0) {
            parts.add(longest.getMonths() == 1 ? "1 månad" : longest.getMonths() + " månader");
        }
        if (longest.getDays() > 0) {
            parts.add(longest.getDays() == 1 ? "1 dag" : longest.getDays() + " dagar");
        }
        return String.join(" och ", parts);
    }
}
