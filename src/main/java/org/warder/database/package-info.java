/**
 * What every feature's persistence shares: the schema and its migrations, time as the database
 * keeps it, names as every database compares them alike, and the predicate that leaves out rows
 * which a caller may not see.
 *
 * <p>One schema serves Derby and PostgreSQL (src/docs/architecture.md, One schema for two
 * databases): portable types, long text through a Flyway placeholder. Time is UTC, a number of
 * microseconds since the epoch.
 */
package org.warder.database;
