/** What people read across the phases: the start page, the case, the unit, the follow-up board, the watches, the figures; each reading of a person logged. Reads only: what is done there stands in {@code desk} or with its phase. */
package se.foljsam.overview;
