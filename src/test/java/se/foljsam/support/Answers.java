package se.foljsam.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** All that an object answers, one line an answer, by name: a test that compares it whole sees what was kept and also what was left alone. No, nothing and an empty list are not listed. */
public final class Answers {
    private Answers() {}

    /** Without the answers that stand in {@code except}. */
    public static String of(Object asked, String... except) {
        List<String> left = List.of(except);
        return Arrays.stream(asked.getClass().getDeclaredMethods())
                .filter(Answers::isAnswer)
                .filter(method -> !left.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> line(asked, method))
                .collect(Collectors.joining());
    }

    private static boolean isAnswer(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers());
    }

    private static String line(Object asked, Method method) {
        Object answer = answer(asked, method);
        boolean says =
                answer != null && !Boolean.FALSE.equals(answer) && !List.of().equals(answer);
        return says ? method.getName() + ": " + answer + "\n" : "";
    }

    private static Object answer(Object asked, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(asked);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(method.getName(), thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
