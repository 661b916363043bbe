/** {@code /api/v2/me}: the caller himself, M1 and M2 of the wire contract §7. */
package org.warder.api.me;
