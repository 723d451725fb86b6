/**
 * What the authority writes to people and units: decision letters and orders as documents that are kept unchanged, and that the person is told of a decision and has received it.
 *
 * <p>Reads what a decision or an order states through {@code casefile}; owns the notification of a decision.
 */
package se.foljsam.letter;
