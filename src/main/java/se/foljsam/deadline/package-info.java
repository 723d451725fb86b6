/**
 * Time: the Swedish calendar, the table of deadlines, and the watches that show, remind and escalate.
 *
 * <p>The only room that knows the zone Europe/Stockholm. A period, an offset or a source stands in {@code deadline.dmn}, never here.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package se.foljsam.deadline;
