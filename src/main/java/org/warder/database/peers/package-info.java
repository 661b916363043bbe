/**
 * What servers that share a PostgreSQL database tell each other, so that each may keep in memory
 * what is committed; and that a server which takes itself for the only one is
 * (src/docs/architecture.md, Several servers).
 */
package org.warder.database.peers;
