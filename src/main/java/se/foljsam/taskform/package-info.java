/**
 * A task is a form, a record and a use case.
 *
 * <p>Owns the way from a {@code .form} file to a record and back: what a form shows, the check of what was typed, the draft, and the submission as it was made. Knows no phase: a phase
 * adds a task by writing the form, the record and a {@link se.foljsam.taskform.TaskUseCase} marked {@link se.foljsam.taskform.ForForm}.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package se.foljsam.taskform;
