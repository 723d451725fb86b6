package se.foljsam.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.casefile.matter.RelatedFactors.Reviewed;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.frametime.InvestigatedFrames;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;

/** The investigation's form as it opens: what is known is filled in, beside what there is already, how the party was heard and when the related factors were gone through (B1, L2). */
@Component
class InvestigationView {
    private final CaseFile caseFile;
    private final KnownBefore known;
    private final ExistingCare existing;
    private final InvestigationChoices choices;
    private final RelatedFactors factors;
    private final HearParty hearParty;
    private final InvestigatedFrames frames;
    private final Clock clock;

    InvestigationView(
            CaseFile caseFile,
            KnownBefore known,
            ExistingCare existing,
            InvestigationChoices choices,
            RelatedFactors factors,
            HearParty hearParty,
            InvestigatedFrames frames,
            Clock clock) {
        this.caseFile = caseFile;
        this.known = known;
        this.existing = existing;
        this.choices = choices;
        this.factors = factors;
        this.hearParty = hearParty;
        this.frames = frames;
        this.clock = clock;
    }

    FormView<InvestigateNeedForm> open(String caseNumber, long matterId) {
        Matter matter = caseFile.matter(matterId);
        LocalDate today = SwedishTime.today(clock);
        Optional<Reviewed> reviewed = factors.of(caseNumber);
        Optional<Investigation> earlier = known.earlier(matter);
        InvestigateNeedForm filledIn = known.in(matter, earlier, reviewed, today);
        FormView<InvestigateNeedForm> form = FormView.filledIn(filledIn);
        frames.show(form, matter.law());
        choices.show(form, filledIn, today);
        return form.show("law", matter.law().shortName())
                .show(
                        "groundText",
                        matter.ground() == null
                                ? Markdown.NONE
                                : Markdown.of("**Skäl till omprövningen.** %s", matter.ground()))
                .show("existing", existing.asText(caseNumber, earlier))
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
                        reviewed.map(InvestigationView::factorsText).orElse(Markdown.ours("Inga är antecknade än.")))
                .show("isChild", caseFile.personOf(caseNumber).isChildOn(today));
    }

    private static Markdown factorsText(Reviewed reviewed) {
        String when = "Senast genomgångna %s, %s. Bekräfta eller ändra, skriv inte om det som stämmer."
                .formatted(
                        SwedishTime.written(reviewed.on()),
                        reviewed.step() == RelatedFactors.Step.FOLLOW_UP ? "vid uppföljning" : "vid utredning");
        return reviewed.note() == null
                ? Markdown.typed(when)
                : Markdown.of("%s **Då hade det förändrats:** %s", when, reviewed.note());
    }

    private Markdown hearingText(long matterId) {
        return hearParty
                .last(matterId)
                .map(one -> Markdown.of(
                        "**Kommunicering.** Underlaget lämnades %s (%s), svar senast %s. %s",
                        SwedishTime.written(one.communicatedOn()),
                        one.communicatedHow().swedish(),
                        SwedishTime.written(one.answerBy()),
                        answerText(one)))
                .orElse(Markdown.NONE);
    }

    private static Markdown answerText(Communication one) {
        return switch (one.state()) {
            case WAITING -> Markdown.ours("Svaret väntas.");
            case NO_ANSWER -> Markdown.ours("Inget svar har kommit.");
            case ANSWERED -> Markdown.of("Svar %s:\n\n%s", SwedishTime.written(one.answeredOn()), one.answer());
        };
    }
}
