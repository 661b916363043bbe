/** Copies of the database while it is in use (src/docs/operations.md, Backup and restore). */
package org.warder.database.backup;
