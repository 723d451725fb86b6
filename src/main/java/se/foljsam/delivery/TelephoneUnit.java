package se.foljsam.delivery;

/** Whom the handler reached about an order that nobody has seen: {@code telephone-unit.form} (D3, J1). */
record TelephoneUnit(String spokeWith, String note) {}
