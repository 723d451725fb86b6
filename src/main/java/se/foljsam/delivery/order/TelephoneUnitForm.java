package se.foljsam.delivery.order;

/** Whom the handler reached about an order that nobody has seen: {@code telephone-unit.form} (D3, J1). */
record TelephoneUnitForm(String spokeWith, String note) {}
