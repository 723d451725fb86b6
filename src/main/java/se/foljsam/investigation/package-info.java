/** The investigation of a need, per life area, with the person's own view apart from the assessment. Kept as versions. */
package se.foljsam.investigation;
