package se.foljsam.taskform;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;

/**
 * A form, its record and its use case, held against each other in both directions.
 *
 * @param useCase a {@link TaskUseCase} or a {@link StartUseCase}
 */
record FormBinding(FormDefinition form, Class<? extends Record> record, Object useCase) {

    /** The form of a use case: {@code review-plan} of {@code ReviewPlan}. */
    static String formIdOf(Class<?> useCase) {
        return useCase.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What the names, the form and the record disagree about; empty if nothing. */
    List<String> disagreements() {
        List<String> found = new ArrayList<>();
        String name = AopUtils.getTargetClass(useCase).getSimpleName() + "Form";
        if (!record.getSimpleName().equals(name)) {
            found.add(form.id() + ": what is typed is a " + name + ", not a " + record.getSimpleName());
        }
        compare(form.id(), form.fields(), record, found);
        return found;
    }

    private static void compare(String where, List<FormField> fields, Class<?> record, List<String> found) {
        List<FormField> typed = fields.stream().filter(FormField::isTyped).toList();
        Set<String> inForm = typed.stream().map(FormField::key).collect(Collectors.toCollection(TreeSet::new));
        List<RecordComponent> components = typedIn(record).toList();
        Set<String> inRecord =
                components.stream().map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
        if (!inForm.equals(inRecord)) {
            found.add(where + ": form has " + inForm + ", " + record.getSimpleName() + " has " + inRecord);
            return;
        }
        for (FormField field : typed) {
            components.stream()
                    .filter(component -> component.getName().equals(field.key()))
                    .forEach(component -> compareType(where, field, component, found));
        }
    }

    /** What is typed, through the groups that a large record is made of: a group is a record under {@link JsonUnwrapped}, and the form knows nothing of it. */
    private static Stream<RecordComponent> typedIn(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? typedIn(component.getType())
                        : Stream.of(component));
    }

    private static void compareType(String where, FormField field, RecordComponent component, List<String> found) {
        Class<?> type = component.getType();
        String at = where + "." + field.key();
        if (field.isList()) {
            Class<?> row = listElement(component.getGenericType());
            if (type != List.class || row == null || !row.isRecord()) {
                found.add(at + ": a list needs a List of records");
            } else {
                compare(at, field.rows(), row, found);
            }
            return;
        }
        boolean fits = switch (field.type()) {
            case "checkbox" -> type == boolean.class;
            case "number" -> type == Integer.class || type == java.math.BigDecimal.class;
            case "datetime" -> field.isDate() ? type == LocalDate.class : type == String.class;
            case "checklist", "taglist" ->
                type == List.class && choicesFit(field, listElement(component.getGenericType()));
            case "select", "radio" -> choicesFit(field, type);
            default -> type == String.class;
        };
        if (!fits) {
            found.add(at + ": a " + field.type() + " does not fit " + component.getGenericType());
        }
    }

    private static boolean choicesFit(FormField field, Class<?> type) {
        if (type == String.class) {
            return true;
        }
        if (type == null || !type.isEnum() || field.fixedValues().isEmpty()) {
            return false;
        }
        Set<String> constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
        return constants.containsAll(field.fixedValues().get());
    }

    private static Class<?> listElement(Type generic) {
        return generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : null;
    }
}
