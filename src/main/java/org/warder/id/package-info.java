/**
 * Identifiers: 64 bits, ascending with time, shown as 16 hexadecimal digits (wire contract §2.4).
 * Plain Java; every package may use it.
 */
package org.warder.id;
