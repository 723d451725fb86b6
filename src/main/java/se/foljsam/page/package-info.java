/**
 * What every page of our own shares: its sections and how they are put together, a step and how it is answered, the reader and what may be read, typed fields, and how dates, people and codes are written.
 *
 * <p>Knows no phase: a phase adds a page or a {@link se.foljsam.page.PageSection} in its own room.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package se.foljsam.page;
