/**
 * Frame time: how long the activities of home care take by their level, what that makes of a decision and an order, and what may change it (B7, B11, B12).
 *
 * <p>A room of its own below the phases, as deadlines are: the investigation sets activities, the decision keeps them, the order carries their time, a follow-up or a changed need changes them. A standard time stands in
 * {@code frame-time.dmn}, never here.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package se.foljsam.frametime;
