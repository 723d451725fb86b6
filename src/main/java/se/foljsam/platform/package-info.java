/**
 * What carries the rest: the engine's configuration, the clock, messages to a case's processes, and the door through which forms pass.
 *
 * <p>The only room that knows the engine's implementation classes. It knows nothing of care: rooms above it give it meaning through its interfaces.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package se.foljsam.platform;
