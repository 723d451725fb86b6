/**
 * The person, the case, its number, journal and messages: what every phase writes to, and the reference data they share.
 *
 * <p>Owns who is responsible for a case and who may be handed its tasks. Knows no phase.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package se.foljsam.casefile;
