package se.foljsam.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Hands a controller's method its {@link PageStep}. */
@Configuration(proxyBeanMethods = false)
class PageSteps implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageStep.class;
    }

    @Override
    public PageStep resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer page,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        Model model = (Model) page.getModel();
        RedirectAttributesModelMap flash = new RedirectAttributesModelMap();
        page.setRedirectModel(flash);
        return new PageStep(
                typed(request),
                EachFormOnce.formOf(request.getNativeRequest(HttpServletRequest.class)),
                (Authentication) request.getUserPrincipal(),
                model,
                flash,
                request.getNativeResponse(HttpServletResponse.class));
    }

    /** The first value of each field: no field of our pages is there twice. */
    private static Map<String, String> typed(NativeWebRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
        return typed;
    }
}
