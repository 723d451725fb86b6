package se.foljsam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every model is one a social worker can read aloud and an engine can trust. */
class ModelConventionsTest {
    private static final Path MODELS = Path.of("bpmn");
    private static final Pattern ID = Pattern.compile("[a-zA-Z]+_[a-z][a-zA-Z0-9]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?([a-z][a-zA-Z]*)( == '[A-Z_]+')?}");

    @TestFactory
    Stream<DynamicContainer> eachModel() throws IOException {
        return models().stream().map(file -> {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            return DynamicContainer.dynamicContainer(
                    file.getFileName().toString(),
                    Stream.of(
                            test("has chosen ids and Swedish names", () -> idsAndNames(model)),
                            test("gives each outcome its own named arrow", () -> arrows(model)),
                            test("binds what is latest", () -> bindings(model)),
                            test("holds no date, code or terminate end", () -> noDatesNoCode(model)),
                            test("reminds without interrupting", () -> reminders(model)),
                            test("is drawn without overlap and crossing", () -> geometry(model)),
                            test("has its picture", () -> picture(file))));
        });
    }

    private static DynamicTest test(String name, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(name, check);
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static void idsAndNames(BpmnModelInstance model) {
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            assertThat(element.getId()).matches(ID);
            boolean mayBeUnnamed = element instanceof SequenceFlow
                    || element instanceof Gateway gateway
                            && (gateway.getOutgoing().size() == 1
                                    || gateway.getElementType().getTypeName().equals("parallelGateway"))
                    || element.getElementType().getTypeName().equals("parallelGateway");
            assertThat(mayBeUnnamed
                            || element.getName() != null && !element.getName().isBlank())
                    .as(element.getId() + " has a name")
                    .isTrue();
        }
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getDocumentations()).isNotEmpty();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.isCamundaStartableInTasklist())
                .as("people start a case, or register what was granted on call")
                .isEqualTo(Set.of("careCase", "onCallGrant", "onCallHelp").contains(process.getId()));
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(task.getDocumentations())
                    .as(task.getId() + " says why it is here")
                    .isNotEmpty();
        }
    }

    private static void arrows(BpmnModelInstance model) {
        for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNull();
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId() + " asks").endsWith("?");
                for (SequenceFlow arrow : gateway.getOutgoing()) {
                    assertThat(arrow.getName()).as(arrow.getId() + " answers").isNotBlank();
                    assertThat(arrow.getConditionExpression()).as(arrow.getId()).isNotNull();
                }
                assertThat(gateway.getOutgoing().stream()
                                .map(arrow -> variableOf(arrow.getConditionExpression()))
                                .distinct())
                        .as(gateway.getId() + " reads one variable")
                        .hasSize(1);
                assertThat(gateway.getOutgoing().stream()
                                .map(arrow -> arrow.getConditionExpression().getTextContent())
                                .distinct())
                        .hasSameSizeAs(gateway.getOutgoing());
            }
        }
    }

    private static String variableOf(ConditionExpression condition) {
        Matcher matcher = VARIABLE.matcher(condition.getTextContent().strip());
        assertThat(matcher.matches()).as(condition.getTextContent()).isTrue();
        return matcher.group(1);
    }

    private static void bindings(BpmnModelInstance model) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("latest");
            if (!task.getCamundaFormRef().startsWith("$")) {
                assertThat(Path.of("forms", task.getCamundaFormRef() + ".form")).exists();
                assertThat(task.getId())
                        .as("the task has its form's name")
                        .isEqualTo("userTask_" + camelCase(task.getCamundaFormRef()));
            }
        }
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("latest");
            assertThat(call.getExtensionElements()
                            .getDomElement()
                            .getChildElements()
                            .get(0)
                            .getAttribute("businessKey"))
                    .as(call.getId() + " carries the case number")
                    .isEqualTo("#{execution.processBusinessKey}");
        }
    }

    private static String camelCase(String kebab) {
        return Pattern.compile("-(.)")
                .matcher(kebab)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static boolean isRoot(BpmnModelInstance model) {
        return model.getModelElementById("careCase") != null;
    }

    private static void noDatesNoCode(BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(isRoot(model) ? model.getModelElementsByType(TerminateEventDefinition.class) : List.of())
                .as("the case lives on: an application may arrive while it ends")
                .isEmpty();
        assertThat(model.getModelElementsByType(TimeDuration.class)).isEmpty();
        for (ConditionExpression condition : model.getModelElementsByType(ConditionExpression.class)) {
            assertThat(condition.getLanguage()).isNull();
        }
        Stream.of(model.getModelElementsByType(TimeDate.class), model.getModelElementsByType(TimeCycle.class))
                .flatMap(Collection::stream)
                .forEach(timer -> assertThat(timer.getTextContent()).startsWith("${watches."));
    }

    private static void reminders(BpmnModelInstance model) {
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            boolean cycle = event.getChildElementsByType(TimerEventDefinition.class).stream()
                    .anyMatch(timer -> timer.getTimeCycle() != null);
            if (cycle) {
                assertThat(event.cancelActivity()).as(event.getId()).isFalse();
            }
        }
        if (model.getModelElementById("careCase") != null) {
            assertThat(model.getModelElementsByType(SubProcess.class).stream().filter(SubProcess::triggeredByEvent))
                    .hasSizeGreaterThanOrEqualTo(5);
            assertThat(model.<EndEvent>getModelElementById("endEvent_caseClosed")
                            .getEventDefinitions())
                    .isEmpty();
        }
    }

    private record Box(String id, double x, double y, double w, double h) {
        boolean overlaps(Box other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }

        boolean contains(Box other) {
            return x <= other.x && y <= other.y && x + w >= other.x + other.w && y + h >= other.y + other.h;
        }
    }

    private record Line(String edge, double x1, double y1, double x2, double y2) {
        /** Whether two upright or level lines cross in their inner parts. */
        boolean crosses(Line other) {
            boolean level = y1 == y2;
            boolean otherLevel = other.y1 == other.y2;
            if (level == otherLevel) {
                return false;
            }
            Line flat = level ? this : other;
            Line tall = level ? other : this;
            return Math.min(flat.x1, flat.x2) + 1 < tall.x1
                    && tall.x1 < Math.max(flat.x1, flat.x2) - 1
                    && Math.min(tall.y1, tall.y2) + 1 < flat.y1
                    && flat.y1 < Math.max(tall.y1, tall.y2) - 1;
        }

        boolean goesThrough(Box box) {
            return Math.max(x1, x2) > box.x + 1
                    && Math.min(x1, x2) < box.x + box.w - 1
                    && Math.max(y1, y2) > box.y + 1
                    && Math.min(y1, y2) < box.y + box.h - 1;
        }
    }

    private static void geometry(BpmnModelInstance model) {
        List<Box> boxes = new ArrayList<>();
        List<Box> frames = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            Bounds bounds = shape.getBounds();
            Box box = new Box(
                    shape.getBpmnElement().getId(),
                    bounds.getX(),
                    bounds.getY(),
                    bounds.getWidth(),
                    bounds.getHeight());
            (shape.getBpmnElement() instanceof SubProcess ? frames : boxes).add(box);
        }
        assertThat(boxes.size() + frames.size())
                .as("everything is drawn")
                .isEqualTo(model.getModelElementsByType(FlowNode.class).size());
        noOverlaps(model, boxes, frames);
        noCrossings(model, boxes);
    }

    private static void noOverlaps(BpmnModelInstance model, List<Box> boxes, List<Box> frames) {
        for (Box box : boxes) {
            boxes.stream()
                    .filter(other -> !other.equals(box) && !areJoined(model, box, other))
                    .forEach(other -> assertThat(box.overlaps(other))
                            .as(box.id + " over " + other.id)
                            .isFalse());
            frames.stream()
                    .filter(frame -> !areJoined(model, box, frame))
                    .forEach(frame -> assertThat(frame.contains(box) || !frame.overlaps(box))
                            .as(box.id + " half in " + frame.id)
                            .isTrue());
        }
    }

    private static boolean areJoined(BpmnModelInstance model, Box one, Box other) {
        return Stream.of(Map.entry(one, other), Map.entry(other, one))
                .anyMatch(pair -> model.getModelElementById(pair.getKey().id) instanceof BoundaryEvent event
                        && event.getAttachedTo().getId().equals(pair.getValue().id));
    }

    private static void noCrossings(BpmnModelInstance model, List<Box> boxes) {
        List<Line> lines = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            for (int i = 1; i < points.size(); i++) {
                Line line = new Line(
                        flow.getId(),
                        points.get(i - 1).getX(),
                        points.get(i - 1).getY(),
                        points.get(i).getX(),
                        points.get(i).getY());
                boxes.stream()
                        .filter(box -> !box.id.equals(flow.getSource().getId())
                                && !box.id.equals(flow.getTarget().getId()))
                        .forEach(box -> assertThat(line.goesThrough(box))
                                .as(flow.getId() + " through " + box.id)
                                .isFalse());
                lines.stream()
                        .filter(other -> !other.edge.equals(line.edge))
                        .forEach(other -> assertThat(line.crosses(other))
                                .as(line.edge + " crosses " + other.edge)
                                .isFalse());
                lines.add(line);
            }
        }
    }

    private static void picture(Path file) throws IOException, NoSuchAlgorithmException {
        String name = file.getFileName().toString();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(Files.readString(Path.of("docs", "processes", "README.md")))
                .as("docs/processes is as new as " + name + "; otherwise: npm run render in tools/")
                .contains("<!-- " + name + " " + hash + " -->");
        assertThat(Path.of("docs", "processes", name.replace(".bpmn", ".svg"))).exists();
    }
}
