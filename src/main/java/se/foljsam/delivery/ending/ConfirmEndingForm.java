package se.foljsam.delivery.ending;

/** That the unit knows a service's last day: {@code confirm-ending.form} (D7, I1). */
record ConfirmEndingForm(boolean lastDayKnown, String note) {}
