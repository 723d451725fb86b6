package se.foljsam.delivery.order;

/** The unit the person chooses when the first cannot take the order: {@code choose-provider.form} (D1). */
record ChooseProviderForm(String unitCode, String choice) {}
