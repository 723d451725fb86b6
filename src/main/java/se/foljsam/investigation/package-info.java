/**
 * The investigation of a need, per life area, with the person's own view apart from facts and assessment (B1 to B6, B8 to B10). Kept as versions. The party is heard before something may be decided against it (L2), told of
 * an essential delay, and may demand that the matter is decided (L1).
 */
package se.foljsam.investigation;
