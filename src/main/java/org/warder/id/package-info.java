/**
 * Identifiers: 64 bits, ascending with time, shown as 16 hexadecimal digits (src/docs/api.md, Ids).
 * Plain Java; every package may use it.
 */
package org.warder.id;
