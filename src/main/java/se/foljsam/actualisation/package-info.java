/** How a case comes up: applications, requests and notifications, their registration, and the preliminary assessment of a notification. */
package se.foljsam.actualisation;
