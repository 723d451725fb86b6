package se.foljsam.delivery.order;

/** A life area that an order covers (D8). */
record OrderedArea(String lifeArea) {}
