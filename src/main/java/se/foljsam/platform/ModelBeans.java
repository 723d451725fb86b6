package se.foljsam.platform;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** The beans that expressions in models can see: those marked {@link ModelBean}, looked up when asked for. */
final class ModelBeans extends AbstractMap<Object, Object> {
    private final ApplicationContext context;

    ModelBeans(ApplicationContext context) {
        super();
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && context.containsBean(bean)
                && context.findAnnotationOnBean(bean, ModelBean.class) != null;
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Object> keySet() {
        return new LinkedHashSet<>(Set.of((Object[]) context.getBeanNamesForAnnotation(ModelBean.class)));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Set<Entry<Object, Object>> entries = new LinkedHashSet<>();
        keySet().forEach(name -> entries.add(new SimpleImmutableEntry<>(name, get(name))));
        return entries;
    }
}
