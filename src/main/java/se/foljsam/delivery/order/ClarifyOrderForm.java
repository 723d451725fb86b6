package se.foljsam.delivery.order;

/** What the handler makes clear in a returned order: {@code clarify-order.form} (D3, D4). */
record ClarifyOrderForm(String clarification, String unitCode, String need, String otherInformation) {}
