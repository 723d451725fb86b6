package se.foljsam.followup.meeting;

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
        LocalDate heldOn,
        MeetingForm meetingForm,
        String formReason,
        String presentPeople,
        String presentState,
        Quality helpReceived,
        Quality partInWhen,
        Quality partInHow,
        Quality feelsGood,
        String relativeAsked,
        String heardChild,
        List<Result> results,
        String newApplication,
        LocalDate nextOn,
        Answer withProvider,
        String ownView,
        List<State> states,
        FollowUpServiceForm.Changed factors,
        String factorsText,
        Answer relativeCares,
        Consent consent,
        String consentScope,
        Answer deepened,
        String deepenedText,
        List<Asked> quality,
        List<Told> toldOf,
        String notToldWhy,
        List<TypedChange> frameChanges,
        List<String> alsoDecisions)
        implements Checked {

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
     * @param personAgrees asked when it becomes less or ends
     * @param newExtent what the order says from now on; the old one if only the time changes is not enough
     * @param frameMinutes time it may take from now on, in minutes a week; null leaves it as it is
     * @param applies whether the person applies for what is outside the decision
     * @param unfit the service no longer answers the need (G25)
     * @param planWish what the person wants changed in the plan, the need being the same (F8)
     */
    record Result(
            String orderId,
            Outcome outcome,
            Fulfilment fulfilment,
            Change change,
            String newExtent,
            Integer frameMinutes,
            Answer personAgrees,
            String ground,
            LocalDate lastDay,
            ReassessGround reassessGround,
            Answer applies,
            String notApplied,
            boolean unfit,
            String adaptation,
            String planWish) {

        /** As the form proposes it. */
        static Result unchanged(long orderId) {
            return new Result(
                    String.valueOf(orderId),
                    Outcome.UNCHANGED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null);
        }

        boolean isOf(OrderInForce order) {
            return String.valueOf(order.orderId()).equals(orderId);
        }

        /** The same with what activities give: an extent of its own wins. */
        Result computed(String extent, Integer minutes) {
            return new Result(
                    orderId,
                    outcome,
                    fulfilment,
                    change,
                    newExtent == null ? extent : newExtent,
                    minutes,
                    personAgrees,
                    ground,
                    lastDay,
                    reassessGround,
                    applies,
                    notApplied,
                    unfit,
                    adaptation,
                    planWish);
        }

        boolean isApplication() {
            return outcome == Outcome.NEW_NEED && applies == Answer.YES;
        }

        /** Whether the service goes on as it is and answers the need: then the event may say it all (G12). */
        boolean needsNoWords() {
            return outcome == Outcome.UNCHANGED && !unfit;
        }

        boolean isLess() {
            return outcome == Outcome.ENDED || outcome == Outcome.ADJUSTED && change == Change.LESS;
        }
    }

    private void checkMeeting(Problems problems) {
        problems.requireIf(
                factors == FollowUpServiceForm.Changed.CHANGED,
                "factorsText",
                factorsText,
                "behöver fyllas i: vad som har förändrats.");
        problems.requireIf(
                relativeCares == Answer.YES,
                "relativeAsked",
                relativeAsked,
                "behöver fyllas i: om det känns rätt för båda.");
        problems.requireIf(
                consent != null,
                "consentScope",
                consentScope,
                "behöver fyllas i: vad samtycket gäller den här gången.");
        problems.requireIf(deepened == Answer.YES, "deepenedText", deepenedText, "behöver fyllas i: vad som kom fram.");
        if (meetingForm == MeetingForm.NO_MEETING) {
            return;
        }
        problems.requireIf(true, "withProvider", withProvider, "behöver väljas.");
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

    private boolean changesActivities(Result result) {
        return frameChanges.stream().anyMatch(change -> change.isOf(Long.parseLong(result.orderId())));
    }

    /** The same with other results. */
    HoldFollowUpForm withResults(List<Result> others) {
        return new HoldFollowUpForm(
                heldOn,
                meetingForm,
                formReason,
                presentPeople,
                presentState,
                helpReceived,
                partInWhen,
                partInHow,
                feelsGood,
                relativeAsked,
                heardChild,
                others,
                newApplication,
                nextOn,
                withProvider,
                ownView,
                states,
                factors,
                factorsText,
                relativeCares,
                consent,
                consentScope,
                deepened,
                deepenedText,
                quality,
                toldOf,
                notToldWhy,
                frameChanges,
                alsoDecisions);
    }

    @Override
    public void check(Problems problems) {
        checkMeeting(problems);
        for (int row = 0; row < results.size(); row++) {
            check(results.get(row), "results[" + row + "].", problems);
            problems.requireIf(
                    results.get(row).outcome() == Outcome.ADJUSTED && !changesActivities(results.get(row)),
                    "results[" + row + "].newExtent",
                    results.get(row).newExtent(),
                    "behöver fyllas i när insatsen justeras och ingen av dess aktiviteter ändras.");
        }
        boolean applies = results.stream().anyMatch(Result::isApplication);
        problems.requireIf(applies, "newApplication", newApplication, "behöver fyllas i: vad den enskilde ansöker om.");
        problems.addIf(
                meetingForm == MeetingForm.NO_MEETING && !alsoDecisions.isEmpty(),
                "alsoDecisions",
                "kan inte följas upp utan möte.");
        problems.addIf(
                meetingForm == MeetingForm.NO_MEETING
                        && results.stream().anyMatch(result -> result.outcome() != Outcome.ENDED),
                "meetingForm",
                "kan vara utan möte bara när den enskilde avslutar alla insatser.");
        problems.requireIf(
                meetingForm == MeetingForm.NO_MEETING,
                "formReason",
                formReason,
                "behöver fyllas i när inget möte hålls.");
        problems.addIf(
                nextOn != null && !nextOn.isAfter(heldOn),
                "nextOn",
                "behöver vara efter dagen för den här uppföljningen.");
    }

    private static void check(Result result, String at, Problems problems) {
        boolean adjusted = result.outcome() == Outcome.ADJUSTED;
        boolean ended = result.outcome() == Outcome.ENDED;
        boolean reassessed = result.outcome() == Outcome.REASSESS;
        boolean newNeed = result.outcome() == Outcome.NEW_NEED;
        problems.requireIf(adjusted, at + "change", result.change(), "behöver väljas: mer eller mindre hjälp.");
        problems.addIf(
                result.frameMinutes() != null && result.frameMinutes() <= 0,
                at + "frameMinutes",
                "behöver vara minst en minut.");
        problems.requireIf(
                result.isLess(), at + "personAgrees", result.personAgrees(), "behöver väljas när hjälpen minskar.");
        problems.addIf(
                result.isLess() && result.personAgrees() == Answer.NO,
                at + "personAgrees",
                "stänger den här vägen: mot den enskildes vilja minskas eller avslutas inget utan omprövning. Välj Omprövas, eller låt insatsen fortsätta till beslutets slut.");
        problems.requireIf(
                ended || reassessed, at + "ground", result.ground(), "behöver fyllas i: varför hjälpen ska minska.");
        problems.requireIf(ended, at + "lastDay", result.lastDay(), "behöver fyllas i när insatsen avslutas.");
        problems.requireIf(
                reassessed,
                at + "reassessGround",
                result.reassessGround(),
                "behöver väljas. Utan grund gäller det beviljade till beslutets slut.");
        problems.requireIf(newNeed, at + "applies", result.applies(), "behöver väljas: ansöker den enskilde?");
        problems.requireIf(
                newNeed && result.applies() == Answer.NO,
                at + "notApplied",
                result.notApplied(),
                "behöver fyllas i: vad behovet är, och vad den enskilde säger.");
        problems.requireIf(
                result.unfit(),
                at + "adaptation",
                result.adaptation(),
                "behöver fyllas i: vad som har gjorts för att anpassa insatsen.");
    }
}
