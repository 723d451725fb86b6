package se.foljsam.delivery;

/** A deviation filed in the deviation system: {@code file-deviation.form} (F4, J5). */
record FileDeviationForm(String eventText, String systemReference) {}
