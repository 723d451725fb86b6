package se.foljsam.decision.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.frametime.GrantedFrames;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Rejected;

/** What the orders of a decision carry, each with its service: unit, life areas and time, which the activities give where there are any; and what no order may be sent with (B7, B11, C8, D8). */
@Service
class OrdersOfADecision {
    private final CareServices services;
    private final ProviderUnits units;
    private final GrantedFrames frames;

    OrdersOfADecision(CareServices services, ProviderUnits units, GrantedFrames frames) {
        this.services = services;
        this.units = units;
        this.frames = frames;
    }

    /** One line for each granted service, to the unit that the person chose. */
    FormView<WriteOrdersForm> proposed(CareDecision decision, boolean urgent) {
        return FormView.filledIn(new WriteOrdersForm(decision.granted().stream()
                        .map(service -> new WriteOrdersForm.Line(
                                service.serviceCode(),
                                service.unitCode(),
                                lifeAreas(decision, service),
                                proposedMinutes(decision, service),
                                null,
                                urgent,
                                null))
                        .toList()))
                .show("framed", framed(decision))
                .show("frameText", frameText(decision))
                .choices(
                        "serviceChoices",
                        decision.granted().stream()
                                .map(service -> new Choice(
                                        services.byCode(service.serviceCode()).name() + ": " + service.extent(),
                                        service.serviceCode()))
                                .toList())
                .choices(
                        "unitChoices",
                        units.open().stream()
                                .map(unit -> new Choice(unit.name(), unit.code()))
                                .toList());
    }

    /** Where the activities lie, or the service's own life area. */
    private List<String> lifeAreas(CareDecision decision, DecidedService service) {
        return frames.of(decision.id(), service.serviceCode())
                .map(ServiceFrame::lifeAreas)
                .orElseGet(() -> List.of(
                        service.lifeArea() == null
                                ? services.byCode(service.serviceCode()).lifeArea()
                                : service.lifeArea()));
    }

    /** What no activities give: the municipality's standard time, if the service has one (C8). */
    private Integer proposedMinutes(CareDecision decision, DecidedService service) {
        return frames.of(decision.id(), service.serviceCode()).isPresent()
                ? null
                : services.standardMinutes(service.serviceCode()).orElse(null);
    }

    /** Codes of the services whose time is computed from activities, so that nobody types it (B7). */
    private List<String> framed(CareDecision decision) {
        return decision.granted().stream()
                .map(DecidedService::serviceCode)
                .filter(code -> frames.of(decision.id(), code).isPresent())
                .toList();
    }

    /** The computed time of each service. */
    private Markdown frameText(CareDecision decision) {
        return decision.granted().stream()
                .flatMap(service -> frames.of(decision.id(), service.serviceCode()).stream())
                .map(frame -> Markdown.of(
                        "**%s:** %s%s",
                        services.byCode(frame.serviceCode()).name(),
                        frame.extent(),
                        frame.minutesAWeek() == null
                                ? ""
                                : " Ramtid: %d minuter i veckan.".formatted(frame.minutesAWeek())))
                .collect(Markdown.joining("\n\n"));
    }

    /** The computed time; what no activities give is as typed. */
    Integer minutesAWeek(CareDecision decision, WriteOrdersForm.Line line) {
        return frames.of(decision.id(), line.serviceCode())
                .map(ServiceFrame::minutesAWeek)
                .orElse(line.frameMinutes());
    }

    /**
     * Each granted service has its order, and every order what it is to carry.
     *
     * @throws Rejected by the first field that cannot be as it is
     */
    void refuseWhatDoesNotFit(CareDecision decision, WriteOrdersForm typed) {
        refuseUnlessOneEach(decision, typed);
        refuseTeamsServiceElsewhere(typed);
        refuseFrameOutsideIt(typed.orders());
        refuseActivitiesOutsideTheOrder(decision, typed.orders());
    }

    private static void refuseUnlessOneEach(CareDecision decision, WriteOrdersForm typed) {
        Set<String> ordered =
                typed.orders().stream().map(WriteOrdersForm.Line::serviceCode).collect(Collectors.toSet());
        Set<String> granted =
                decision.granted().stream().map(DecidedService::serviceCode).collect(Collectors.toSet());
        Rejected.fieldIf(
                !ordered.equals(granted),
                "orders",
                "varje beviljad insats ska ha sitt uppdrag, varken fler eller färre.");
    }

    /** What a simplified decision grants is carried out by a discharge support team (C8). */
    private void refuseTeamsServiceElsewhere(WriteOrdersForm typed) {
        for (int row = 0; row < typed.orders().size(); row++) {
            WriteOrdersForm.Line line = typed.orders().get(row);
            Rejected.fieldIf(
                    services.isSimplified(line.serviceCode()) && !units.isDischargeTeam(line.unitCode()),
                    "orders[" + row + "].unitCode",
                    "behöver vara ett hemgångsteam.");
        }
    }

    /** A service outside the frame is timed by itself (B11). */
    private void refuseFrameOutsideIt(List<WriteOrdersForm.Line> lines) {
        for (int row = 0; row < lines.size(); row++) {
            Rejected.fieldIf(
                    lines.get(row).frameMinutes() != null
                            && services.byCode(lines.get(row).serviceCode()).outsideFrame(),
                    "orders[" + row + "].frameMinutes",
                    "ska vara tomt: insatsen ligger utanför ramen och tidsätts för sig.");
        }
    }

    /** An order covers the life areas of the activities that it is to carry (D8). */
    private void refuseActivitiesOutsideTheOrder(CareDecision decision, List<WriteOrdersForm.Line> lines) {
        for (int row = 0; row < lines.size(); row++) {
            WriteOrdersForm.Line line = lines.get(row);
            List<String> missing = frames.of(decision.id(), line.serviceCode()).stream()
                    .flatMap(frame -> frame.lifeAreas().stream())
                    .filter(area -> !line.lifeAreas().contains(area))
                    .toList();
            Rejected.fieldIf(
                    !missing.isEmpty(),
                    "orders[" + row + "].lifeAreas",
                    "behöver ha med %s, där beslutets aktiviteter ligger.".formatted(String.join(", ", missing)));
        }
    }
}
