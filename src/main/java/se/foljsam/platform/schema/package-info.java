/** The engine's own tables, made by Flyway from the scripts in the engine's jar. */
package se.foljsam.platform.schema;
