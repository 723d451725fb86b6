package se.foljsam.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The same thing done by many at the same moment. */
public final class AtOnce {
    /** How one of them fared: with an answer, or with what was thrown. */
    public record Fared<T>(T answer, Throwable thrown) {
        public boolean wentThrough() {
            return thrown == null;
        }
    }

    private AtOnce() {}

    /** Twenty times the same. */
    public static <T> List<Fared<T>> twenty(Callable<T> work) {
        return many(20, number -> work);
    }

    /** Each of them does its own, all beginning together. */
    public static <T> List<Fared<T>> many(int howMany, IntFunction<Callable<T>> works) {
        ExecutorService all = Executors.newFixedThreadPool(howMany);
        CountDownLatch ready = new CountDownLatch(howMany);
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (int i = 0; i < howMany; i++) {
                Callable<T> work = works.apply(i);
                begun.add(all.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }));
            }
            return begun.stream().map(AtOnce::fared).toList();
        } finally {
            all.shutdown();
        }
    }

    private static <T> Fared<T> fared(Future<T> one) {
        try {
            return new Fared<>(one.get(), null);
        } catch (ExecutionException thrown) {
            return new Fared<>(null, thrown.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
