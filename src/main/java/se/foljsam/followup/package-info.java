/** Follow-up of every decision, service by service, and the assessment of a changed need. */
package se.foljsam.followup;
