/**
 * Effects outside: what waits for somebody is written down in the transaction that made it wait, and mailed later by a job, one mail for all that waits.
 *
 * <p>Knows neither people nor messages: {@link se.foljsam.platform.outbox.MailSource} tells whose address it is, what is still unread, and what the mail says.
 */
package se.foljsam.platform.outbox;
