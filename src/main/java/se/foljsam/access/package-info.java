/** Login, roles, what each may see and do, and the guard in front of the engine's web doors. */
package se.foljsam.access;
