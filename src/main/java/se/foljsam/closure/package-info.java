/** The closing of a case, when nothing is ongoing and nothing is pending (I7). */
package se.foljsam.closure;
