package se.foljsam.investigation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** Reads what was investigated, communicated, told and demanded in a case, for the case's page. */
@Component
class InvestigationReadings {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("0", "0 Ingen begränsning"),
            Map.entry("1", "1 Lätt begränsning"),
            Map.entry("2", "2 Måttlig begränsning"),
            Map.entry("3", "3 Stor begränsning"),
            Map.entry("4", "4 Total begränsning"),
            Map.entry("8", "8 Ej specificerad"),
            Map.entry("9", "9 Ej tillämpbar"),
            Map.entry("PARTS", "klarar delar själv"),
            Map.entry("NOTHING", "klarar inget själv"),
            Map.entry("NOT_APPLICABLE", "gäller inte här"),
            Map.entry("TRAINING", "tränande"),
            Map.entry("SUPPORTIVE", "stödjande"),
            Map.entry("PARTLY_COMPENSATING", "delvis kompenserande"),
            Map.entry("COMPENSATING", "kompenserande"),
            Map.entry("IMPROVE", "förbättra"),
            Map.entry("MAINTAIN", "bibehålla"),
            Map.entry("ACCEPT_WORSE", "sämre än nu"),
            Map.entry("NOT_COMPARABLE", "går inte att jämföra"),
            Map.entry("HEALTH", "Hälsotillstånd"),
            Map.entry("BODY_FUNCTION", "Kroppsfunktion"),
            Map.entry("BODY_STRUCTURE", "Kroppsstruktur"),
            Map.entry("ENVIRONMENT", "Omgivning"),
            Map.entry("PERSONAL", "Personfaktor"),
            Map.entry("HINDERS", "hindrar"),
            Map.entry("HELPS", "underlättar"),
            Map.entry("BOTH", "hindrar och underlättar"),
            Map.entry("FROM", "Från"),
            Map.entry("TO", "Till"),
            Map.entry("ORAL", "Muntligt samtycke"),
            Map.entry("WRITTEN", "Skriftligt samtycke"),
            Map.entry("REFUSED", "Inget samtycke"),
            Map.entry("NOT_NEEDED", "Samtycke behövs inte, utförare under samma nämnd"),
            Map.entry("MADE", "Gjort"),
            Map.entry("PLAINLY_UNNECESSARY", "Uppenbart obehövligt"),
            Map.entry("NOT_CALLED_FOR", "Krävs inte"),
            Map.entry("URGENT", "Beslutet kan inte skjutas upp"),
            Map.entry("MUCH_HARDER_TO_CARRY_OUT", "Det blir annars avsevärt svårare att genomföra beslutet"),
            Map.entry("YES", "ja"),
            Map.entry("NO", "nej"),
            Map.entry("LETTER", "brev"),
            Map.entry("IN_PERSON", "vid möte"),
            Map.entry("TELEPHONE", "telefon"),
            Map.entry("DIGITAL", "digitalt"),
            Map.entry("WAITING", "Svaret väntas"),
            Map.entry("ANSWERED", "Besvarat"),
            Map.entry("NO_ANSWER", "Inget svar"),
            Map.entry("OPEN", "Väntar på beslut"),
            Map.entry("DECIDED", "Ärendet är avgjort"),
            Map.entry("FALLEN", "Gäller inte längre"));
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
            String homeVisit,
            LocalDate visitedOn,
            String noVisitReason,
            String relativeCares,
            String relativeView,
            String heardChild,
            boolean leafletHandedOver,
            String againstTheParty,
            String notCommunicatedGround,
            String notCommunicatedWhy,
            Long relatedFactorReviewId,
            String recordedBy,
            OffsetDateTime recordedAt,
            String correctionReason) {}

    record Area(
            long investigation,
            String lifeArea,
            String elements,
            String ownView,
            String needs,
            String resources,
            String manages,
            String support,
            String currentState,
            String intendedState,
            String goalKind,
            String worseReason,
            String goal) {}

    record Outside(
            long investigation,
            String direction,
            String whom,
            String unit,
            String consent,
            LocalDate consentOn,
            String consentScope,
            LocalDate informationOn,
            String information) {}

    record Factor(
            long review,
            String kind,
            String factorText,
            String effect,
            LocalDate sinceOn,
            LocalDate reviewedOn,
            String reviewedBy) {}

    record Communicated(
            LocalDate communicatedOn,
            String communicatedHow,
            String material,
            boolean toldOfRightToSpeak,
            LocalDate answerBy,
            String state,
            LocalDate answeredOn,
            String answeredHow,
            String answer) {}

    record Delay(boolean told, LocalDate toldOn, String toldHow, String reason, LocalDate expectedOn) {}

    record Demand(
            LocalDate receivedOn,
            String demandText,
            String state,
            LocalDate endedOn,
            String refusedBy,
            String reasons) {}

    /** A code in Swedish; several by comma. Empty for what was not asked. */
    public String word(String codes) {
        return codes == null || codes.isEmpty()
                ? ""
                : Arrays.stream(codes.split(","))
                        .map(code -> WORDS.getOrDefault(code, code))
                        .collect(Collectors.joining(", "));
    }

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
                area.support(),
                area.currentState(),
                area.intendedState(),
                area.goalKind(),
                area.worseReason(),
                area.goal());
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
