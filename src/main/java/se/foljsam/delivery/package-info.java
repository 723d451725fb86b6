/**
 * An order from the authority to a provider, its execution, its execution plan, and its end.
 *
 * <p>Owns what the provider reads and writes of a service: nothing here knows the investigation (J3). Other rooms reach it through {@code casefile.OrderBook} and hear of it by events.
 */
package se.foljsam.delivery;
