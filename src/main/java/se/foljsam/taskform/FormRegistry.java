package se.foljsam.taskform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every form with its record and use case. The application does not start if one lacks another, or if a form and its record disagree. */
@Component
class FormRegistry {
    private final Map<String, FormBinding> byId = new LinkedHashMap<>();

    FormRegistry(ApplicationContext context, FormJson json) throws IOException {
        Map<String, FormDefinition> forms = new LinkedHashMap<>();
        for (Resource file : ((ResourcePatternResolver) context).getResources("classpath:forms/*.form")) {
            FormDefinition form = FormDefinition.read(file, json.mapper());
            forms.put(form.id(), form);
        }
        List<String> faults = new ArrayList<>();
        for (Object useCase : context.getBeansWithAnnotation(ForForm.class).values()) {
            Class<?> type = AopUtils.getTargetClass(useCase);
            FormDefinition form = forms.remove(FormBinding.formIdOf(type));
            if (form == null) {
                faults.add(type.getSimpleName() + " has no form " + FormBinding.formIdOf(type));
            } else {
                FormBinding binding = new FormBinding(form, recordOf(type), useCase);
                faults.addAll(binding.disagreements());
                byId.put(form.id(), binding);
            }
        }
        forms.keySet().forEach(orphan -> faults.add("form " + orphan + " has no use case"));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("forms, records and use cases disagree:\n" + String.join("\n", faults));
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Record> recordOf(Class<?> type) {
        Class<?> contract = TaskUseCase.class.isAssignableFrom(type) ? TaskUseCase.class : StartUseCase.class;
        return (Class<? extends Record>)
                ResolvableType.forClass(type).as(contract).getGeneric(0).resolve();
    }

    /** The binding of a form; a model that names an unknown form is a fault. */
    FormBinding get(String formId) {
        FormBinding binding = byId.get(formId);
        if (binding == null) {
            throw new IllegalStateException("no form " + formId);
        }
        return binding;
    }

    java.util.Collection<FormBinding> all() {
        return byId.values();
    }
}
