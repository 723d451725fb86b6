package se.foljsam.platform.reading;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the case file's readers, Spring Data's among them, on a way to the database that asks nothing twice. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        return new JdbcTemplate(new ReadingOnce(database));
    }

    /** A page that is only read shows one moment. */
    @Bean
    WebMvcConfigurer pagesAreOneMoment() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AsyncHandlerInterceptor() {
                    @Override
                    public boolean preHandle(
                            jakarta.servlet.http.HttpServletRequest request,
                            jakarta.servlet.http.HttpServletResponse response,
                            Object handler) {
                        if ("GET".equals(request.getMethod())) {
                            Moment.beginPage();
                        }
                        return true;
                    }

                    @Override
                    public void afterCompletion(
                            jakarta.servlet.http.HttpServletRequest request,
                            jakarta.servlet.http.HttpServletResponse response,
                            Object handler,
                            Exception failed) {
                        Moment.endPage();
                    }
                });
            }
        };
    }
}
