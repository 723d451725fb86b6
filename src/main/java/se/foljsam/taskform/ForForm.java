package se.foljsam.taskform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** Marks the use case behind one form; the value is the form's id, which is its file name without {@code .form}. */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForForm {
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
