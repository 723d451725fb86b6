package se.foljsam.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import se.foljsam.page.PageStep.Done;

/**
 * Sees to it that each opened form of our own pages is carried out once, however often it is sent: a double click or a reload is answered as the first time.
 *
 * <p>Every POST form carries a key beside its security token. A POST without one is refused (400), whichever controller it is for. What has been done already is answered here, before the controller
 * is asked, since who has done something may no longer be allowed to do it: a case that was handed over, a task that was taken. What is being done at the same moment waits in {@link AllOrNothing}.
 */
@Configuration(proxyBeanMethods = false)
class EachFormOnce implements WebMvcConfigurer, HandlerInterceptor, HandlerExceptionResolver, Ordered {
    private static final String FORM = EachFormOnce.class.getName() + ".form";
    private static final String OUR_OWN = "se.foljsam.";
    private final DoneSteps done;

    EachFormOnce(DoneSteps done) {
        this.done = done;
    }

    /** The form that this request sends; null where none was opened. */
    static FormKey formOf(HttpServletRequest request) {
        return (FormKey) request.getAttribute(FORM);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isSentForm(request, handler)) {
            return true;
        }
        Optional<FormKey> form = FormKey.of(request);
        if (form.isEmpty()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return false;
        }
        if (((HandlerMethod) handler).hasMethodAnnotation(OnlyReads.class)) {
            return true;
        }
        request.setAttribute(FORM, form.get());
        Optional<Done> before = done.answerTo(form.get());
        if (before.isPresent()) {
            String next = request.getContextPath() + before.get().nextPage();
            before.get().putInto(RequestContextUtils.getOutputFlashMap(request));
            RequestContextUtils.saveOutputFlashMap(next, request, response);
            response.sendRedirect(next);
        }
        return before.isEmpty();
    }

    /** Refused because the same form was carried out while the controller looked: answered as that. */
    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception refusal) {
        FormKey form = formOf(request);
        return form == null
                ? null
                : done.answerTo(form)
                        .map(answer -> {
                            answer.putInto(RequestContextUtils.getOutputFlashMap(request));
                            return new ModelAndView("redirect:" + answer.nextPage());
                        })
                        .orElse(null);
    }

    /** Before those that make an error page of it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static boolean isSentForm(HttpServletRequest request, Object handler) {
        return HttpMethod.POST.matches(request.getMethod())
                && handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(Controller.class)
                && method.getBeanType().getName().startsWith(OUR_OWN);
    }

    /** Templates need not think of it: the key is put into each form that gets a security token. */
    @Bean
    static BeanPostProcessor keyBesideTheToken() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor token ? new KeyBesideTheToken(token) : bean;
            }
        };
    }

    private record KeyBesideTheToken(RequestDataValueProcessor token) implements RequestDataValueProcessor {

        @Override
        public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = token.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            Map<String, String> withKey = new LinkedHashMap<>(fields);
            withKey.put(FormKey.FIELD, UUID.randomUUID().toString());
            return withKey;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return token.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
            return token.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return token.processUrl(request, url);
        }
    }
}
