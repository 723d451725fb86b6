package se.foljsam.investigation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.investigation.InvestigateNeedForm.Answer;
import se.foljsam.investigation.InvestigateNeedForm.Consent;
import se.foljsam.investigation.InvestigateNeedForm.Direction;
import se.foljsam.investigation.InvestigateNeedForm.HomeVisit;
import se.foljsam.investigation.InvestigateNeedForm.Manages;
import se.foljsam.investigation.InvestigateNeedForm.NotCommunicated;
import se.foljsam.investigation.InvestigateNeedForm.Support;
import se.foljsam.investigation.InvestigateNeedForm.Way;
import se.foljsam.platform.Rows;

/** Reads what was investigated, communicated, told and demanded in a case, for the case's page. */
@Component
class InvestigationReadings {
    private final JdbcClient jdbc;

    InvestigationReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Version(
            long id,
            long matterId,
            int versionNumber,
            String ownView,
            String facts,
            String objection,
            String assessment,
            HomeVisit homeVisit,
            LocalDate visitedOn,
            String noVisitReason,
            Answer relativeCares,
            String relativeView,
            String heardChild,
            boolean leafletHandedOver,
            Answer againstTheParty,
            NotCommunicated notCommunicatedGround,
            String notCommunicatedWhy,
            Long relatedFactorReviewId,
            String recordedBy,
            OffsetDateTime recordedAt,
            String correctionReason) {}

    /**
     * A life area of a version.
     *
     * @param elements by name, by comma
     * @param support in Swedish, by comma; null if none was chosen
     */
    record Area(
            long investigation,
            String lifeArea,
            String elements,
            String ownView,
            String needs,
            String resources,
            Manages manages,
            String support,
            int currentState,
            int intendedState,
            GoalKind goalKind,
            String worseReason,
            String goal) {

        /** The functional state now. */
        public FunctionalState current() {
            return FunctionalState.of(currentState);
        }

        /** The functional state aimed at. */
        public FunctionalState intended() {
            return FunctionalState.of(intendedState);
        }
    }

    record Outside(
            long investigation,
            Direction direction,
            String whom,
            String unit,
            Consent consent,
            LocalDate consentOn,
            String consentScope,
            LocalDate informationOn,
            String information) {}

    record Factor(
            long review,
            RelatedFactors.Kind kind,
            String factorText,
            RelatedFactors.Effect effect,
            LocalDate sinceOn,
            LocalDate reviewedOn,
            String reviewedBy) {}

    record Communicated(
            LocalDate communicatedOn,
            Way communicatedHow,
            String material,
            boolean toldOfRightToSpeak,
            LocalDate answerBy,
            Communication.State state,
            LocalDate answeredOn,
            Way answeredHow,
            String answer) {}

    record Delay(boolean told, LocalDate toldOn, Way toldHow, String reason, LocalDate expectedOn) {}

    record Demand(
            LocalDate receivedOn,
            String demandText,
            DecisionDemand.State state,
            LocalDate endedOn,
            String refusedBy,
            String reasons) {}

    /** The newest first. */
    List<Version> versionsOf(long careCaseId) {
        return jdbc.sql("""
                        select i.* from investigation i join matter_known m on m.id = i.matter_id
                        where m.care_case_id = ? order by i.id desc""").param(careCaseId).query(Rows.of(Version.class)).list();
    }

    List<Area> areasOf(long careCaseId) {
        List<Area> areas =
                jdbc.sql("""
                        select a.* from investigated_area a
                        join investigation i on i.id = a.investigation
                        join matter_known m on m.id = i.matter_id
                        where m.care_case_id = ? order by a.investigation, a.investigation_key""").param(careCaseId).query(Rows.of(Area.class)).list();
        Map<String, String> names =
                jdbc.sql("select code, name from life_area_element").query(Rows.of(Element.class)).list().stream()
                        .collect(Collectors.toMap(Element::code, Element::name));
        return areas.stream().map(area -> named(area, names)).toList();
    }

    private record Element(String code, String name) {}

    private static Area named(Area area, Map<String, String> names) {
        String elements = area.elements() == null
                ? null
                : Arrays.stream(area.elements().split(","))
                        .map(code -> names.getOrDefault(code, code))
                        .collect(Collectors.joining(", "));
        return new Area(
                area.investigation(),
                area.lifeArea(),
                elements,
                area.ownView(),
                area.needs(),
                area.resources(),
                area.manages(),
                wordsOf(area.support()),
                area.currentState(),
                area.intendedState(),
                area.goalKind(),
                area.worseReason(),
                area.goal());
    }

    private static String wordsOf(String support) {
        return support == null || support.isEmpty()
                ? null
                : Arrays.stream(support.split(","))
                        .map(code -> Support.valueOf(code).swedish())
                        .collect(Collectors.joining(", "));
    }

    List<Outside> outsideOf(long careCaseId) {
        return jdbc.sql("""
                        select o.investigation, o.direction, o.whom, u.name as unit, o.consent, o.consent_on, o.consent_scope, o.information_on, o.information
                        from outside_information o
                        join investigation i on i.id = o.investigation
                        join matter_known m on m.id = i.matter_id
                        left join unit_known u on u.code = o.unit_code
                        where m.care_case_id = ? order by o.investigation, o.investigation_key""").param(careCaseId).query(Rows.of(Outside.class)).list();
    }

    List<Factor> factorsOf(long careCaseId) {
        return jdbc.sql("""
                        select f.review, f.kind, f.factor_text, f.effect, f.since_on, f.reviewed_on, f.reviewed_by
                        from related_factor_known f
                        where f.care_case_id = ? order by f.review, f.place""").param(careCaseId).query(Rows.of(Factor.class)).list();
    }

    List<Communicated> communicatedIn(long careCaseId) {
        return jdbc.sql("select * from communication where care_case_id = ? order by id")
                .param(careCaseId)
                .query(Rows.of(Communicated.class))
                .list();
    }

    List<Delay> delaysIn(long careCaseId) {
        return jdbc.sql("select * from told_delay where care_case_id = ? order by id")
                .param(careCaseId)
                .query(Rows.of(Delay.class))
                .list();
    }

    List<Demand> demandsIn(long careCaseId) {
        return jdbc.sql("select * from decision_demand where care_case_id = ? order by id")
                .param(careCaseId)
                .query(Rows.of(Demand.class))
                .list();
    }
}
