package se.foljsam.taskform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Marks the use case behind one form. The names follow from the class: {@code ReviewPlan} is behind {@code review-plan.form} and the task {@code userTask_reviewPlan}, and what is typed is a {@code ReviewPlanForm}.
 */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForForm {}
