package se.foljsam.delivery.order;

/** Whom the handler reached about an urgent order: {@code telephone-provider.form} (D2). */
record TelephoneProviderForm(String spokeWith, String note) {}
