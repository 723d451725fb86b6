package se.foljsam.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.Applied;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.between.Plans;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.casefile.matter.RelatedFactors.Reviewed;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.frametime.InvestigatedFrames;
import se.foljsam.frametime.TypedActivity;
import se.foljsam.investigation.InvestigateNeedForm.Account;
import se.foljsam.investigation.InvestigateNeedForm.Answer;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.investigation.InvestigateNeedForm.Communicated;
import se.foljsam.investigation.InvestigateNeedForm.Factor;
import se.foljsam.investigation.InvestigateNeedForm.Hearing;
import se.foljsam.investigation.InvestigateNeedForm.HomeVisit;
import se.foljsam.investigation.InvestigateNeedForm.Part;
import se.foljsam.investigation.InvestigateNeedForm.Related;
import se.foljsam.investigation.InvestigateNeedForm.Relative;
import se.foljsam.investigation.InvestigateNeedForm.Visit;
import se.foljsam.investigation.Investigation.InvestigatedArea;
import se.foljsam.investigation.Investigation.OutsideInformation;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;

/**
 * The investigation's form as it opens. What is known is filled in: the version that was communicated; otherwise the life areas of the case's last investigation, and the related factors as they were gone through last.
 * Views, assessment and consent are of this time and never filled in from another.
 */
@Component
class InvestigationView {
    private static final int SHORT_TEXT = 500;
    private final CaseFile caseFile;
    private final Investigations investigations;
    private final LifeAreaTable table;
    private final RelatedFactors factors;
    private final HearParty hearParty;
    private final Applied applied;
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final Plans plans;
    private final ProviderUnits units;
    private final InvestigatedFrames frames;
    private final Clock clock;

    InvestigationView(
            CaseFile caseFile,
            Investigations investigations,
            LifeAreaTable table,
            RelatedFactors factors,
            HearParty hearParty,
            Applied applied,
            DecisionBook decisions,
            OrderBook orders,
            Plans plans,
            ProviderUnits units,
            InvestigatedFrames frames,
            Clock clock) {
        this.caseFile = caseFile;
        this.investigations = investigations;
        this.table = table;
        this.factors = factors;
        this.hearParty = hearParty;
        this.applied = applied;
        this.decisions = decisions;
        this.orders = orders;
        this.plans = plans;
        this.units = units;
        this.frames = frames;
        this.clock = clock;
    }

    FormView<InvestigateNeedForm> open(String caseNumber, long matterId) {
        Matter matter = caseFile.matter(matterId);
        LocalDate today = SwedishTime.today(clock);
        Optional<Reviewed> reviewed = factors.of(caseNumber);
        Optional<Investigation> own = investigations.findFirstByMatterIdOrderByVersionNumberDesc(matterId);
        Optional<Investigation> earlier =
                investigations.lastBefore(matter.careCaseId(), matterId).flatMap(investigations::findById);
        InvestigateNeedForm known = own.map(version -> again(version, reviewed, today, frames.proposed(matter)))
                .orElseGet(() -> fromEarlier(matter, earlier, reviewed, today));
        FormView<InvestigateNeedForm> form = FormView.filledIn(known);
        frames.show(form, matter.law());
        return form.show("law", matter.law().shortName())
                .show("groundText", matter.ground() == null ? "" : "**Skäl till omprövningen.** " + matter.ground())
                .show("existing", existing(caseNumber, earlier))
                .show("hearingText", hearingText(matterId))
                .show("heard", hearParty.last(matterId).isPresent())
                .show(
                        "unanswered",
                        hearParty
                                .last(matterId)
                                .filter(Communication::isUnanswered)
                                .isPresent())
                .show(
                        "answerTime",
                        "Lämnas det i dag är sista dagen att svara %s."
                                .formatted(SwedishTime.written(hearParty.answerBy(caseNumber, matter, today))))
                .show(
                        "factorsText",
                        reviewed.map(InvestigationView::factorsText).orElse("Inga är antecknade än."))
                .show("isChild", caseFile.personOf(caseNumber).isChildOn(today))
                .choices("lifeAreaChoices", lifeAreas(known, today))
                .choices(
                        "elementChoices",
                        table.elementsOn(today).stream()
                                .map(element -> new Choice(element.label(), element.code()))
                                .toList())
                .choices(
                        "unitChoices",
                        units.all().stream()
                                .map(unit -> new Choice(unit.name(), unit.code()))
                                .toList());
    }

    /** The areas in force, and those that are filled in although they no longer are. */
    private List<Choice> lifeAreas(InvestigateNeedForm known, LocalDate today) {
        List<String> names = new ArrayList<>(table.areasOn(today));
        known.areas().stream()
                .map(Area::lifeArea)
                .filter(area -> area != null && !names.contains(area))
                .forEach(names::add);
        return names.stream().map(name -> new Choice(name, name)).toList();
    }

    /** The version that was communicated, to go on with. */
    private static InvestigateNeedForm again(
            Investigation last, Optional<Reviewed> reviewed, LocalDate today, List<TypedActivity> activities) {
        List<Factor> factors = last.relatedFactorReviewId() == null ? List.of() : typed(reviewed);
        return new InvestigateNeedForm(
                null,
                new Account(last.ownView(), last.facts(), last.objection(), last.assessment()),
                last.areas().stream().map(InvestigatedArea::typed).toList(),
                parts(last, !factors.isEmpty()),
                new Related(factors, !factors.isEmpty()),
                last.outside().stream().map(OutsideInformation::typed).toList(),
                new Visit(
                        last.homeVisit(),
                        last.visitedOn(),
                        last.noVisitReason(),
                        last.isLeafletHandedOver(),
                        last.heardChild()),
                new Relative(last.relativeCares(), last.relativeView()),
                new Hearing(last.againstTheParty(), last.notCommunicatedGround(), last.notCommunicatedWhy()),
                Communicated.notYet(today),
                null,
                activities);
    }

    private InvestigateNeedForm fromEarlier(
            Matter matter, Optional<Investigation> earlier, Optional<Reviewed> reviewed, LocalDate today) {
        List<Part> parts = new ArrayList<>();
        List<Factor> known = typed(reviewed);
        if (!known.isEmpty()) {
            parts.add(Part.FACTORS);
        }
        boolean relativeCared = earlier.map(Investigation::relativeCares)
                .filter(Answer.YES::equals)
                .isPresent();
        if (relativeCared) {
            parts.add(Part.RELATIVE);
        }
        return new InvestigateNeedForm(
                null,
                Account.unwritten(),
                earlier.map(one -> one.areas().stream()
                                .map(InvestigatedArea::typed)
                                .toList())
                        .orElseGet(() -> List.of(Area.blank())),
                parts,
                new Related(known, false),
                List.of(),
                new Visit(
                        decisions.inForceIn(matter.careCaseId()).isEmpty() ? null : HomeVisit.NOT_CALLED_FOR,
                        today,
                        null,
                        matter.applicationId() != null && applied.isLeafletHandedOver(matter.applicationId()),
                        null),
                new Relative(relativeCared ? Answer.YES : null, null),
                Hearing.undecided(),
                Communicated.notYet(today),
                null,
                frames.proposed(matter));
    }

    private static List<Part> parts(Investigation version, boolean hasFactors) {
        List<Part> parts = new ArrayList<>();
        if (version.facts() != null) {
            parts.add(Part.FACTS);
        }
        if (hasFactors) {
            parts.add(Part.FACTORS);
        }
        if (!version.outside().isEmpty()) {
            parts.add(Part.OUTSIDE);
        }
        if (version.relativeCares() != null) {
            parts.add(Part.RELATIVE);
        }
        if (version.objection() != null) {
            parts.add(Part.OBJECTION);
        }
        return parts;
    }

    private static List<Factor> typed(Optional<Reviewed> reviewed) {
        return reviewed.map(one -> one.factors().stream()
                        .map(factor -> new Factor(factor.kind(), factor.text(), factor.effect()))
                        .toList())
                .orElse(List.of());
    }

    private static String factorsText(Reviewed reviewed) {
        String when = "Senast genomgångna %s, %s. Bekräfta eller ändra, skriv inte om det som stämmer."
                .formatted(
                        SwedishTime.written(reviewed.on()),
                        reviewed.step() == RelatedFactors.Step.FOLLOW_UP ? "vid uppföljning" : "vid utredning");
        return reviewed.note() == null ? when : when + " **Då hade det förändrats:** " + reviewed.note();
    }

    private String hearingText(long matterId) {
        return hearParty
                .last(matterId)
                .map(one -> "**Kommunicering.** Underlaget lämnades %s (%s), svar senast %s. %s"
                        .formatted(
                                SwedishTime.written(one.communicatedOn()),
                                one.communicatedHow().swedish(),
                                SwedishTime.written(one.answerBy()),
                                answerText(one)))
                .orElse("");
    }

    private static String answerText(Communication one) {
        return switch (one.state()) {
            case WAITING -> "Svaret väntas.";
            case NO_ANSWER -> "Inget svar har kommit.";
            case ANSWERED -> "Svar %s:\n\n%s".formatted(SwedishTime.written(one.answeredOn()), one.answer());
        };
    }

    /** What there is already: the last investigation, decisions in force with what is carried out, and goals of the plans. */
    private String existing(String caseNumber, Optional<Investigation> earlier) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        List<String> lines = new ArrayList<>();
        earlier.ifPresent(one -> lines.add("**Förra utredningen %s.** Den enskilde: %s\n\nBedömning: %s"
                .formatted(
                        SwedishTime.written(SwedishTime.dateOf(one.recordedAt())),
                        shortened(one.ownView()),
                        shortened(one.assessment()))));
        for (DecisionInForce decision : decisions.inForceIn(careCase.id())) {
            lines.add("**Gällande beslut %s**%s\n\n%s"
                    .formatted(
                            SwedishTime.written(decision.decidedOn()),
                            decision.validTo() == null
                                    ? ", tills vidare"
                                    : ", till och med " + SwedishTime.written(decision.validTo()),
                            orders.inForceOf(decision.decisionId()).stream()
                                    .map(this::service)
                                    .collect(Collectors.joining("\n"))));
        }
        if (!lines.isEmpty()) {
            lines.add("[Läs allt på ärendets sida](/arende/%s)".formatted(caseNumber));
        }
        return String.join("\n\n", lines);
    }

    /** The whole stands on the case's page: a long text does not push the form out of sight. */
    private static String shortened(String text) {
        return text.length() <= SHORT_TEXT ? text : text.substring(0, SHORT_TEXT) + "…";
    }

    private String service(OrderInForce order) {
        return "- %s, %s: %s Mål: %s"
                .formatted(
                        order.serviceName(),
                        order.unitName(),
                        order.extent(),
                        plans.goalsOf(order.orderId()).stream()
                                .map(Plans.Goal::goal)
                                .collect(Collectors.joining("; ")));
    }
}
