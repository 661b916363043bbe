/** {@code /api/v2/buckets}: B1 to B3 of the wire contract §10. */
package org.warder.api.buckets;
