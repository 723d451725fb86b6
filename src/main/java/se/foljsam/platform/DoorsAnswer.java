package se.foljsam.platform;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets a shut door answer in its own words: the engine wraps what a listener throws, and the browser would be told of a fault where there was a refusal. */
final class DoorsAnswer extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (TaskGuard.DoorShut refusal) {
            throw refusal;
        } catch (ProcessEngineException wrapped) {
            throw unwrapped(wrapped);
        }
    }

    private static ProcessEngineException unwrapped(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TaskGuard.DoorShut refusal) {
                return refusal;
            }
        }
        return wrapped;
    }
}
