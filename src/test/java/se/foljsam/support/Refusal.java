package se.foljsam.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.WebApplicationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the browser is told when a form is refused. */
public final class Refusal {
    private Refusal() {}

    /** The text of a refusal by field (400); anything else is a failure. */
    public static String of(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(WebApplicationException.class);
        assertThat(((WebApplicationException) thrown).getResponse().getStatus())
                .as(thrown.getMessage())
                .isEqualTo(400);
        return thrown.getMessage();
    }
}
