/**
 * Reading the case file once: a question to the database that was asked before in the same step, or for the same page, is answered from memory until something it read is written.
 *
 * <p>Use cases stay as they are: each asks for what it needs, and every answer is made anew from the rows, so that no two of them share an object.
 */
package se.foljsam.platform.reading;
