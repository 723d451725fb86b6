package se.foljsam.delivery.plan;

/** A deviation filed in the deviation system: {@code file-deviation.form} (F4, J5). */
public record FileDeviationForm(String eventText, String systemReference) {}
