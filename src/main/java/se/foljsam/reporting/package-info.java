/** What people read across the phases: the start page and the case page, each reading logged. Reads every room, is read by none. */
package se.foljsam.reporting;
