/** The decision on a matter: its services, periods, grounds and outcome; and what happens when it is appealed. */
package se.foljsam.decision;
