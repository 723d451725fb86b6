package se.foljsam.investigation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.frametime.TypedActivity;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * What the investigation found: {@code investigate-need.form} (B1 to B6, B8 to B10, L2), with the activities that the frame is computed from (B7).
 *
 * @param also which parts the handler has taken into the form beside those that every investigation has
 */
record InvestigateNeedForm(
        Outcome outcome,
        @JsonUnwrapped Account account,
        List<Area> areas,
        List<Part> also,
        @JsonUnwrapped Related related,
        List<Outside> outside,
        @JsonUnwrapped Visit visit,
        @JsonUnwrapped Relative relative,
        @JsonUnwrapped Hearing hearing,
        @JsonUnwrapped Communicated communicated,
        String withdrawalReason,
        List<TypedActivity> activities)
        implements Checked {

    /** What was submitted before a list was asked for has none. */
    InvestigateNeedForm {
        areas = areas == null ? List.of() : areas;
        also = also == null ? List.of() : also;
        outside = outside == null ? List.of() : outside;
        activities = activities == null ? List.of() : activities;
    }

    /**
     * The person's own view, facts and the assessment, each apart from the others (B2).
     *
     * @param facts what has come out and from where
     * @param objection what the person says against something that is noted (SoL 14:7)
     */
    record Account(String ownView, String facts, String objection, String assessment) {

        /** As long as nothing is written. */
        static Account unwritten() {
            return new Account(null, null, null, null);
        }
    }

    /** The related factors, and whether they were gone through with the person this time. */
    record Related(List<Factor> factors, boolean factorsReviewed) {

        /** What was submitted before factors were asked for has none. */
        Related {
            factors = factors == null ? List.of() : factors;
        }
    }

    /** The talk with the person, at home if the person was visited there (A7, B5). */
    record Visit(
            HomeVisit homeVisit,
            LocalDate visitedOn,
            String noVisitReason,
            boolean leafletHandedOver,
            String heardChild) {}

    /** Whether somebody close cares for the person, and whether it feels right to both (B10). */
    record Relative(Answer relativeCares, String relativeView) {}

    /**
     * Whether the party is to be heard, and why not (L2).
     *
     * @param against whether something may be decided against the party
     */
    record Hearing(Answer against, NotCommunicated notCommunicated, String notCommunicatedWhy) {

        /** As long as nothing is said of it. */
        static Hearing undecided() {
            return new Hearing(null, null, null);
        }
    }

    /**
     * The material as it goes to the party, and what the party says to it late (L2).
     *
     * @param toldOfRight whether the party was told of the right to speak before the board
     * @param lateAnswer the party's answer to the material, if it came when the time was over and the matter is not decided; null if none did
     */
    record Communicated(
            LocalDate communicatedOn,
            Way communicatedHow,
            String communicatedWhat,
            boolean toldOfRight,
            LocalDate lateAnsweredOn,
            String lateAnswer) {

        /** It has not gone yet; if it does, it goes that day. */
        static Communicated notYet(LocalDate on) {
            return new Communicated(on, null, null, false, null, null);
        }

        HearParty.Material material() {
            return new HearParty.Material(communicatedOn, communicatedHow, communicatedWhat, toldOfRight);
        }
    }

    /** Where the investigation leads. */
    enum Outcome {
        READY,
        /** The material goes to the party, and the investigation goes on when the answer has come or its time is over (L2). */
        COMMUNICATE,
        WITHDRAWN
    }

    /** Parts that not every investigation has. */
    enum Part {
        FACTS,
        FACTORS,
        OUTSIDE,
        RELATIVE,
        OBJECTION
    }

    /** Whether the person was visited at home (B5). */
    enum HomeVisit implements Spoken {
        MADE("Gjort"),
        PLAINLY_UNNECESSARY("Uppenbart obehövligt"),
        /** No new applicant for help at home. */
        NOT_CALLED_FOR("Krävs inte");

        private final String swedish;

        HomeVisit(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Yes or no. */
    enum Answer implements Spoken {
        YES("ja"),
        NO("nej");

        private final String swedish;

        Answer(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Why the material is not communicated although something may be decided against the party (FL 25, second paragraph). */
    enum NotCommunicated implements Spoken {
        PLAINLY_UNNECESSARY("Uppenbart obehövligt"),
        URGENT("Beslutet kan inte skjutas upp"),
        MUCH_HARDER_TO_CARRY_OUT("Det blir annars avsevärt svårare att genomföra beslutet");

        private final String swedish;

        NotCommunicated(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** How something reached the party, or came from the party. */
    enum Way implements Spoken {
        LETTER("brev"),
        IN_PERSON("vid möte"),
        TELEPHONE("telefon"),
        DIGITAL("digitalt");

        private final String swedish;

        Way(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Whether the person manages parts of what the area holds (B6). */
    enum Manages implements Spoken {
        PARTS("klarar delar själv"),
        NOTHING("klarar inget själv"),
        NOT_APPLICABLE("gäller inte här");

        private final String swedish;

        Manages(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Nature of the support (B6). */
    enum Support implements Spoken {
        TRAINING("tränande"),
        SUPPORTIVE("stödjande"),
        PARTLY_COMPENSATING("delvis kompenserande"),
        COMPENSATING("kompenserande");

        private final String swedish;

        Support(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /**
     * One life area that the application concerns.
     *
     * @param elements codes of what in the area it is about
     */
    record Area(
            String lifeArea,
            List<String> elements,
            String ownView,
            @JsonUnwrapped Need need,
            @JsonUnwrapped States states) {

        Area {
            elements = elements == null ? List.of() : elements;
        }

        /** A row to begin with. */
        static Area blank() {
            return new Area(null, List.of(), null, Need.unsaid(), States.unsaid());
        }
    }

    /** What the person needs in a life area, and what he or she manages (B6). */
    record Need(String needs, String resources, Manages manages, List<Support> support) {

        Need {
            support = support == null ? List.of() : support;
        }

        static Need unsaid() {
            return new Need(null, null, null, List.of());
        }
    }

    /**
     * The states of a life area and what they make of its goal (B4, B8).
     *
     * @param currentState functional state now, ICF scale: 0 to 4, 8 not specified, 9 not applicable
     * @param intendedState functional state aimed at, same scale
     * @param worseReason why worse than now is aimed at
     * @param goal the person's own goal (B8)
     */
    record States(String currentState, String intendedState, String worseReason, String goal) {

        static States unsaid() {
            return new States(null, null, null, null);
        }

        GoalKind goalKind() {
            return GoalKind.of(Integer.parseInt(currentState), Integer.parseInt(intendedState));
        }
    }

    /** A related factor, which hinders or helps. */
    record Factor(RelatedFactors.Kind kind, String text, RelatedFactors.Effect effect) {}

    /** Which way information went. */
    enum Direction implements Spoken {
        FROM("Från"),
        TO("Till");

        private final String swedish;

        Direction(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Who the other was. */
    enum Counterpart {
        RELATIVE,
        HEALTH_CARE,
        PROVIDER,
        OTHER
    }

    /** Whether the person consents on this occasion (B3). A general consent is not among them. */
    enum Consent implements Spoken {
        ORAL("Muntligt samtycke"),
        WRITTEN("Skriftligt samtycke"),
        REFUSED("Inget samtycke"),
        NOT_NEEDED("Samtycke behövs inte, utförare under samma nämnd");

        private final String swedish;

        Consent(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Information from somebody else or to somebody else, with the consent it rests on (B3). */
    record Outside(
            Direction direction,
            Counterpart counterpart,
            String whom,
            String unitCode,
            Consent consent,
            LocalDate consentOn,
            String consentScope,
            LocalDate informationOn,
            String information) {

        boolean isConsented() {
            return consent == Consent.ORAL || consent == Consent.WRITTEN;
        }
    }

    boolean isReady() {
        return outcome == Outcome.READY;
    }

    boolean isCommunicated() {
        return outcome == Outcome.COMMUNICATE;
    }

    @Override
    public void check(Problems problems) {
        if (outcome == Outcome.WITHDRAWN) {
            problems.requireIf(true, "withdrawalReason", withdrawalReason, "behöver fyllas i när ansökan återtas.");
            return;
        }
        problems.requireIf(true, "ownView", account.ownView(), "behöver fyllas i med den enskildes egen uppfattning.");
        problems.requireIf(
                true,
                "assessment",
                account.assessment(),
                "behöver fyllas i, skild från den enskildes egen uppfattning.");
        problems.addIf(areas.isEmpty(), "areas", "minst ett livsområde behöver utredas.");
        for (int row = 0; row < areas.size(); row++) {
            checkArea(areas.get(row), "areas[" + row + "].", problems);
        }
        problems.addIf(
                !related.factors().isEmpty() && !related.factorsReviewed(),
                "factorsReviewed",
                "behöver kryssas i: faktorerna gås igenom med den enskilde varje gång.");
        for (int row = 0; row < outside.size(); row++) {
            checkOutside(outside.get(row), "outside[" + row + "].", problems);
        }
        problems.requireIf(
                visit.homeVisit() == HomeVisit.PLAINLY_UNNECESSARY,
                "noVisitReason",
                visit.noVisitReason(),
                "behöver fyllas i när inget hembesök görs.");
        problems.requireIf(
                visit.homeVisit() == HomeVisit.MADE,
                "visitedOn",
                visit.visitedOn(),
                "behöver fyllas i: dagen för hembesöket.");
        problems.requireIf(
                relative.relativeCares() == Answer.YES,
                "relativeView",
                relative.relativeView(),
                "behöver fyllas i: om det känns rätt för båda.");
        checkHearing(problems);
    }

    private void checkArea(Area area, String at, Problems problems) {
        boolean twice = areas.stream()
                        .map(Area::lifeArea)
                        .filter(area.lifeArea()::equals)
                        .count()
                > 1;
        problems.addIf(twice, at + "lifeArea", "finns med mer än en gång.");
        problems.addIf(area.need().support().isEmpty(), at + "support", "behöver väljas, ett eller flera.");
        problems.requireIf(
                area.states().goalKind() == GoalKind.ACCEPT_WORSE,
                at + "worseReason",
                area.states().worseReason(),
                "behöver fyllas i när det avsedda tillståndet är sämre än det aktuella.");
    }

    private static void checkOutside(Outside row, String at, Problems problems) {
        problems.requireIf(
                row.isConsented() || row.consent() == Consent.REFUSED,
                at + "consentOn",
                row.consentOn(),
                "behöver fyllas i: dagen då den enskilde svarade.");
        problems.requireIf(
                row.isConsented(),
                at + "consentScope",
                row.consentScope(),
                "behöver fyllas i: vad samtycket omfattar den här gången. Ett samtycke är aldrig generellt.");
        problems.requireIf(
                row.counterpart() == Counterpart.PROVIDER, at + "unitCode", row.unitCode(), "behöver väljas.");
        boolean hasInformation = row.information() != null || row.informationOn() != null;
        problems.addIf(
                row.consent() == Consent.REFUSED && hasInformation,
                at + "information",
                "kan inte finnas när den enskilde inte samtycker.");
        boolean needsInformation = row.consent() != Consent.REFUSED && row.direction() == Direction.FROM;
        problems.requireIf(
                hasInformation || needsInformation,
                at + "information",
                row.information(),
                "behöver fyllas i: vilka uppgifter det gäller.");
        problems.requireIf(
                hasInformation || needsInformation,
                at + "informationOn",
                row.informationOn(),
                "behöver fyllas i: dagen då uppgifterna lämnades.");
        problems.addIf(
                row.isConsented()
                        && row.consentOn() != null
                        && row.informationOn() != null
                        && row.informationOn().isBefore(row.consentOn()),
                at + "informationOn",
                "kan inte vara före samtycket.");
    }

    private void checkHearing(Problems problems) {
        problems.requireIf(
                communicated.lateAnswer() != null,
                "lateAnsweredOn",
                communicated.lateAnsweredOn(),
                "behöver fyllas i: dagen då svaret kom.");
        problems.requireIf(
                hearing.notCommunicated() != null,
                "notCommunicatedWhy",
                hearing.notCommunicatedWhy(),
                "behöver fyllas i: varför underlaget inte kommuniceras.");
        if (isCommunicated()) {
            problems.requireIf(true, "communicatedOn", communicated.communicatedOn(), "behöver fyllas i.");
            problems.requireIf(true, "communicatedHow", communicated.communicatedHow(), "behöver väljas.");
            problems.requireIf(
                    true,
                    "communicatedWhat",
                    communicated.communicatedWhat(),
                    "behöver fyllas i: vad den enskilde har fått ta del av.");
            problems.addIf(
                    !communicated.toldOfRight(),
                    "toldOfRight",
                    "behöver kryssas i: den enskilde ska få veta om rätten att lämna uppgifter muntligt inför nämnden.");
        }
    }
}
