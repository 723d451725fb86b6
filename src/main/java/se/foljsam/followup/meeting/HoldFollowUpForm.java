package se.foljsam.followup.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import se.foljsam.casefile.between.GrantGuard.Ground;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.followup.provider.FollowUpServiceForm;
import se.foljsam.frametime.TypedChange;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** A follow-up as it was held, with an outcome for each service: {@code hold-follow-up.form} (G12, G16, G23). */
public record HoldFollowUpForm(
        @JsonUnwrapped Occasion occasion,
        @JsonUnwrapped NeedNow needNow,
        @JsonUnwrapped FourQuestions fourQuestions,
        List<Asked> quality,
        @JsonUnwrapped Family family,
        @JsonUnwrapped Talk talk,
        @JsonUnwrapped Outcomes outcomes,
        @JsonUnwrapped AtOnce atOnce)
        implements Checked {

    /**
     * What is said of much in one conscious act, and stands in the record as just that (G32). Nothing of it is said by the form itself.
     *
     * @param asBooked it was held when, how and with whom it was booked
     * @param asBefore states, factors and a relative's help are as last time, and every service goes on unchanged
     * @param allYes every question of quality was asked and answered yes
     * @param allTold everything the person is to be told was told
     */
    record AtOnce(boolean asBooked, boolean asBefore, boolean allYes, boolean allTold) {
        static AtOnce nothing() {
            return new AtOnce(false, false, false, false);
        }
    }

    /** When, how and with whom the meeting was held (G7, G8, G18). */
    record Occasion(
            LocalDate heldOn, MeetingForm meetingForm, String formReason, Answer withProvider, String presentPeople) {

        /** Not said yet: what was booked stands beside it. */
        static Occasion unsaid() {
            return new Occasion(null, null, null, null, null);
        }

        boolean isWithoutMeeting() {
            return meetingForm == MeetingForm.NO_MEETING;
        }
    }

    /** The need as it is described now: the person's view, functional states and what surrounds them (G9, G11). */
    record NeedNow(
            String ownView,
            String representativeView,
            String presentState,
            List<State> states,
            FollowUpServiceForm.Changed factors,
            String factorsText) {

        /** These areas are to be described; nothing is said of them yet. */
        static NeedNow unsaid(List<State> areas) {
            return new NeedNow(null, null, null, areas, null, null);
        }

        NeedNow asBefore(List<State> before) {
            return new NeedNow(
                    ownView, representativeView, presentState, before, FollowUpServiceForm.Changed.CONFIRMED, null);
        }

        private void check(Problems problems) {
            problems.requireIf(
                    factors == FollowUpServiceForm.Changed.CHANGED,
                    "factorsText",
                    factorsText,
                    "behöver fyllas i: vad som har förändrats.");
        }
    }

    /** How the person finds the help (G10). */
    public record FourQuestions(Quality helpReceived, Quality partInWhen, Quality partInHow, Quality feelsGood) {

        /** None is answered yet. */
        public static FourQuestions unanswered() {
            return new FourQuestions(null, null, null, null);
        }

        static FourQuestions allYes() {
            return new FourQuestions(Quality.YES, Quality.YES, Quality.YES, Quality.YES);
        }
    }

    /** A relative who cares for the person, and a child's own view (B9, B10). */
    record Family(Answer relativeCares, String relativeAsked, String heardChild) {

        /** Nobody is asked yet. */
        static Family unasked() {
            return new Family(null, null, null);
        }

        Family asBefore(Answer before) {
            return relativeCares == null ? new Family(before, relativeAsked, heardChild) : this;
        }

        private void check(Problems problems) {
            problems.requireIf(
                    relativeCares == Answer.YES,
                    "relativeAsked",
                    relativeAsked,
                    "behöver fyllas i: om det känns rätt för båda.");
        }
    }

    /** What the person consents to, is asked in depth and is told (G9, G27, G28). */
    record Talk(
            Consent consent,
            String consentScope,
            Answer deepened,
            String deepenedText,
            List<Told> toldOf,
            String notToldWhy) {

        static Talk unsaid() {
            return new Talk(null, null, null, null, List.of(), null);
        }

        Talk allTold() {
            return new Talk(consent, consentScope, deepened, deepenedText, List.of(Told.values()), null);
        }

        private void check(Problems problems) {
            problems.requireIf(
                    consent != null,
                    "consentScope",
                    consentScope,
                    "behöver fyllas i: vad samtycket gäller den här gången.");
            problems.requireIf(
                    deepened == Answer.YES, "deepenedText", deepenedText, "behöver fyllas i: vad som kom fram.");
        }

        private void checkTold(Answer withProvider, Problems problems) {
            problems.addIf(
                    withProvider == Answer.NO && !toldOf.contains(Told.PROVIDER_INFORMATION),
                    "toldOf",
                    "när utföraren inte är med behöver den enskilde få veta att utförarens uppgifter har hämtats på annat sätt och vägs in.");
            problems.requireIf(
                    !toldOf.containsAll(EnumSet.complementOf(EnumSet.of(Told.PROVIDER_INFORMATION))),
                    "notToldWhy",
                    notToldWhy,
                    "behöver fyllas i när något i listan inte är sagt.");
        }
    }

    /** What the meeting came to: for each service, for other decisions, and when the next one is held (G4, G12, G14, G23). */
    record Outcomes(
            List<Result> results,
            List<TypedChange> frameChanges,
            List<String> alsoDecisions,
            String newApplication,
            LocalDate nextOn) {

        /** These results, and nothing beside them. */
        static Outcomes of(List<Result> results) {
            return new Outcomes(results, List.of(), List.of(), null, null);
        }

        private Outcomes with(List<Result> others) {
            return new Outcomes(others, frameChanges, alsoDecisions, newApplication, nextOn);
        }

        boolean areAll(Outcome outcome) {
            return results.stream().allMatch(result -> result.outcome() == outcome);
        }

        boolean isApplication() {
            return results.stream().anyMatch(Result::isApplication);
        }

        private boolean changesActivities(Result result) {
            return frameChanges.stream().anyMatch(change -> change.isOf(Long.parseLong(result.orderId())));
        }

        private void check(Problems problems) {
            for (int row = 0; row < results.size(); row++) {
                Result result = results.get(row);
                String at = "results[" + row + "].";
                result.check(at, problems);
                problems.requireIf(
                        result.outcome() == Outcome.ADJUSTED && !changesActivities(result),
                        at + "newExtent",
                        result.adjusted().newExtent(),
                        "behöver fyllas i när insatsen justeras och ingen av dess aktiviteter ändras.");
            }
            problems.requireIf(
                    isApplication(),
                    "newApplication",
                    newApplication,
                    "behöver fyllas i: vad den enskilde ansöker om.");
        }
    }

    /** How the person was met. {@code NO_MEETING} when the person ends the services without one (G8). */
    enum MeetingForm implements Spoken {
        HOME_VISIT("hembesök"),
        TELEPHONE("telefon"),
        DIGITAL("digitalt möte"),
        OTHER_PLACE("möte på annan plats"),
        NO_MEETING("utan möte");

        private final String swedish;

        MeetingForm(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Answer to a quality question (G10). */
    public enum Quality implements Spoken {
        YES("Ja"),
        PARTLY("Delvis"),
        NO("Nej"),
        NO_ANSWER("Vill inte svara");

        private final String swedish;

        Quality(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Yes or no. */
    enum Answer {
        YES,
        NO
    }

    /** Whether the person consents, on this occasion (G9). */
    enum Consent {
        GIVEN,
        REFUSED
    }

    /** What the person is told at a follow-up (G7, G9, G28). */
    enum Told {
        /** Purpose, times, roles, rights and duties. */
        PURPOSE,
        /** Asked whether a legal representative or another should attend. */
        COMPANY,
        /** What is said is documented. */
        DOCUMENTED,
        /** It is shared with the provider. */
        SHARED,
        /** A relative may be named. */
        RELATIVE_NAMED,
        /** An updated or new order follows changed need. */
        NEW_ORDER,
        /** What was said has been confirmed. */
        CONFIRMED,
        /** The provider's information was obtained otherwise and is weighed in. */
        PROVIDER_INFORMATION
    }

    /** One life area's functional state as described anew; the states are the codes of the ICF scale. {@code fulfilment} is null where the handler takes what the scale says (G11). */
    record State(String lifeArea, String stateNow, Fulfilment fulfilment) {}

    /** The answer to one of the municipality's own questions; null if it was not asked (G10). */
    record Asked(String question, Quality answer) {}

    /** What the follow-up found for one service (G23). */
    enum Outcome {
        UNCHANGED,
        /** More or, by agreement, less inside the decision: a revised order and no new decision (G13, G22). */
        ADJUSTED,
        /** The person agrees that it ends (G22). */
        ENDED,
        /** Outside the decision: applied for, or documented that the person does not apply (G14, G15). */
        NEW_NEED,
        /** Less or nothing against the person's will: only by a reassessment with a ground, and the grant stands meanwhile (G22, L6). */
        REASSESS
    }

    /** Which way a service is adjusted. */
    enum Change {
        MORE,
        LESS
    }

    /** What a favourable decision may be reassessed on against the person's will (L6). */
    enum ReassessGround implements Spoken {
        REVOCATION_CLAUSE("återkallelseförbehållet prövas", Ground.REVOCATION_CLAUSE),
        REASSESSMENT_CLAUSE("omprövningsförbehållet prövas", Ground.REASSESSMENT_CLAUSE),
        UNTIL_FURTHER_NOTICE("beslutet gäller tills vidare och behovet har minskat", Ground.MATERIAL_CHANGE),
        MISLEADING_INFORMATION("uppgifterna bakom beslutet var oriktiga", Ground.MISLEADING_INFORMATION),
        URGENT_SAFETY("tvingande säkerhetsskäl", Ground.URGENT_SAFETY);

        private final String swedish;
        private final Ground ground;

        ReassessGround(String swedish, Ground ground) {
            this.swedish = swedish;
            this.ground = ground;
        }

        Ground ground() {
            return ground;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** How far the goal is reached, as the handler judges it (G11). */
    enum Fulfilment {
        REACHED,
        PARTLY,
        NOT_REACHED,
        NOT_ASSESSED
    }

    /**
     * One service's outcome.
     *
     * @param orderId the order it was carried out on, as text
     * @param planWish what the person wants changed in the plan, the need being the same (F8)
     */
    record Result(
            String orderId,
            Outcome outcome,
            Fulfilment fulfilment,
            @JsonUnwrapped Adjusted adjusted,
            @JsonUnwrapped Less less,
            @JsonUnwrapped NewNeed newNeed,
            @JsonUnwrapped Fit fit,
            String planWish) {

        /** A service whose outcome is to be said. */
        static Result unsaid(long orderId) {
            return of(orderId, null);
        }

        static Result unchanged(long orderId) {
            return of(orderId, Outcome.UNCHANGED);
        }

        private static Result of(long orderId, Outcome outcome) {
            return new Result(
                    String.valueOf(orderId),
                    outcome,
                    null,
                    Adjusted.unsaid(),
                    Less.unsaid(),
                    NewNeed.unsaid(),
                    Fit.asItIs(),
                    null);
        }

        boolean isOf(OrderInForce order) {
            return String.valueOf(order.orderId()).equals(orderId);
        }

        /** The same with what activities give: an extent of its own wins. */
        Result computed(String extent, Integer minutes) {
            return new Result(
                    orderId, outcome, fulfilment, adjusted.computed(extent, minutes), less, newNeed, fit, planWish);
        }

        boolean isApplication() {
            return outcome == Outcome.NEW_NEED && newNeed.applies() == Answer.YES;
        }

        /** Whether the service goes on as it is and answers the need: then the event may say it all (G12). */
        boolean needsNoWords() {
            return outcome == Outcome.UNCHANGED && !fit.unfit();
        }

        boolean isLess() {
            return outcome == Outcome.ENDED || outcome == Outcome.ADJUSTED && adjusted.change() == Change.LESS;
        }

        private void check(String at, Problems problems) {
            problems.requireIf(
                    outcome == Outcome.ADJUSTED,
                    at + "change",
                    adjusted.change(),
                    "behöver väljas: mer eller mindre hjälp.");
            problems.addIf(
                    adjusted.frameMinutes() != null && adjusted.frameMinutes() <= 0,
                    at + "frameMinutes",
                    "behöver vara minst en minut.");
            less.check(this, at, problems);
            newNeed.check(outcome, at, problems);
            problems.requireIf(
                    fit.unfit(),
                    at + "adaptation",
                    fit.adaptation(),
                    "behöver fyllas i: vad som har gjorts för att anpassa insatsen.");
        }
    }

    /**
     * How the order is adjusted inside the decision (G13).
     *
     * @param newExtent what the order says from now on; the old one if only the time changes is not enough
     * @param frameMinutes time it may take from now on, in minutes a week; null leaves it as it is
     */
    record Adjusted(Change change, String newExtent, Integer frameMinutes) {
        static Adjusted unsaid() {
            return new Adjusted(null, null, null);
        }

        private Adjusted computed(String extent, Integer minutes) {
            return new Adjusted(change, newExtent == null ? extent : newExtent, minutes);
        }
    }

    /**
     * What less help, an ending or a reassessment rests on (G22, L6).
     *
     * @param personAgrees asked when it becomes less or ends
     */
    record Less(Answer personAgrees, ReassessGround reassessGround, String ground, LocalDate lastDay) {
        static Less unsaid() {
            return new Less(null, null, null, null);
        }

        private void check(Result result, String at, Problems problems) {
            boolean ended = result.outcome() == Outcome.ENDED;
            boolean reassessed = result.outcome() == Outcome.REASSESS;
            problems.requireIf(
                    result.isLess(), at + "personAgrees", personAgrees, "behöver väljas när hjälpen minskar.");
            problems.addIf(
                    result.isLess() && personAgrees == Answer.NO,
                    at + "personAgrees",
                    "stänger den här vägen: mot den enskildes vilja minskas eller avslutas inget utan omprövning. Välj Omprövas, eller låt insatsen fortsätta till beslutets slut.");
            problems.requireIf(
                    ended || reassessed, at + "ground", ground, "behöver fyllas i: varför hjälpen ska minska.");
            problems.requireIf(ended, at + "lastDay", lastDay, "behöver fyllas i när insatsen avslutas.");
            problems.requireIf(
                    reassessed,
                    at + "reassessGround",
                    reassessGround,
                    "behöver väljas. Utan grund gäller det beviljade till beslutets slut.");
        }
    }

    /**
     * A need outside the decision (G14, G15).
     *
     * @param applies whether the person applies for what is outside the decision
     */
    record NewNeed(Answer applies, String notApplied) {
        static NewNeed unsaid() {
            return new NewNeed(null, null);
        }

        private void check(Outcome outcome, String at, Problems problems) {
            boolean newNeed = outcome == Outcome.NEW_NEED;
            problems.requireIf(newNeed, at + "applies", applies, "behöver väljas: ansöker den enskilde?");
            problems.requireIf(
                    newNeed && applies == Answer.NO,
                    at + "notApplied",
                    notApplied,
                    "behöver fyllas i: vad behovet är, och vad den enskilde säger.");
        }
    }

    /** Whether the service no longer answers the need, and what was done to adapt it (G25). */
    record Fit(boolean unfit, String adaptation) {
        static Fit asItIs() {
            return new Fit(false, null);
        }
    }

    /** The same with other results. */
    HoldFollowUpForm withResults(List<Result> others) {
        return new HoldFollowUpForm(
                occasion, needNow, fourQuestions, quality, family, talk, outcomes.with(others), atOnce);
    }

    HoldFollowUpForm heldAs(Occasion booked) {
        return new HoldFollowUpForm(booked, needNow, fourQuestions, quality, family, talk, outcomes, atOnce);
    }

    HoldFollowUpForm asBefore(List<State> states, Answer relativeCared, List<Result> unchanged) {
        return new HoldFollowUpForm(
                occasion,
                needNow.asBefore(states),
                fourQuestions,
                quality,
                family.asBefore(relativeCared),
                talk,
                outcomes.with(unchanged),
                atOnce);
    }

    HoldFollowUpForm allYes(FourQuestions four, List<Asked> asked) {
        return new HoldFollowUpForm(occasion, needNow, four, asked, family, talk, outcomes, atOnce);
    }

    HoldFollowUpForm allTold() {
        return new HoldFollowUpForm(
                occasion, needNow, fourQuestions, quality, family, talk.allTold(), outcomes, atOnce);
    }

    @Override
    public void check(Problems problems) {
        needNow.check(problems);
        family.check(problems);
        talk.check(problems);
        problems.requireIf(!atOnce.asBooked(), "heldOn", occasion.heldOn(), "behöver fyllas i med ett datum.");
        problems.requireIf(!atOnce.asBooked(), "meetingForm", occasion.meetingForm(), "behöver väljas.");
        if (!occasion.isWithoutMeeting() && !atOnce.allTold()) {
            talk.checkTold(occasion.withProvider(), problems);
        }
        outcomes.check(problems);
        problems.addIf(
                occasion.isWithoutMeeting() && !outcomes.alsoDecisions().isEmpty(),
                "alsoDecisions",
                "kan inte följas upp utan möte.");
        problems.addIf(
                occasion.isWithoutMeeting() && (atOnce.asBefore() || !outcomes.areAll(Outcome.ENDED)),
                "meetingForm",
                "kan vara utan möte bara när den enskilde avslutar alla insatser.");
        problems.requireIf(
                occasion.isWithoutMeeting(),
                "formReason",
                occasion.formReason(),
                "behöver fyllas i när inget möte hålls.");
    }
}
