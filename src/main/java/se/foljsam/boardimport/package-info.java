/**
 * Reads a municipality's own follow-up board, a spreadsheet of ongoing decisions, into cases that stand at Pågående with their clocks armed.
 *
 * <p>First a check that changes nothing and names every bad line by column and reason. Then the run: all lines of a person in one transaction or none, so that nothing is half in; a line whose decision
 * is there already is never read in again. The file is never on disk, and what stood in its lines is forgotten when they have been read in.
 */
package se.foljsam.boardimport;
