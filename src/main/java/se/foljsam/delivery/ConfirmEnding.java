package se.foljsam.delivery;

/** That the unit knows a service's last day: {@code confirm-ending.form} (D7, I1). */
record ConfirmEnding(boolean lastDayKnown, String note) {}
