/**
 * What people do at their own pages beside tasks, and that belongs to no phase: hand over a case, move a watched day, write to each other, keep the unit's journal, register absence, search, correct what they have handed in.
 *
 * <p>The topmost room: it shows the pages of the overview again when something is refused. Nothing depends on it.
 */
package se.foljsam.desk;
