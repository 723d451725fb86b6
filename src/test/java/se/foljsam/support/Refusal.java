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
        return of(attempt, 400);
    }

    /** The text that says that somebody was first, or that it cannot be done now (409). */
    public static String conflict(ThrowingCallable attempt) {
        return of(attempt, 409);
    }

    private static String of(ThrowingCallable attempt, int status) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(WebApplicationException.class);
        assertThat(((WebApplicationException) thrown).getResponse().getStatus())
                .as(thrown.getMessage())
                .isEqualTo(status);
        return thrown.getMessage();
    }
}
